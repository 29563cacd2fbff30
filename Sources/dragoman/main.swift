import DragomanCommands

runDragoman()
