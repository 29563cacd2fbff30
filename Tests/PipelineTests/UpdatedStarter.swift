import Pipeline
import Project
import Testing

/// The project that `dragoman init` writes, in memory, with its catalogs made.
func updatedStarter() throws -> (MemoryWorkspace, OpenProject) {
  let workspace = MemoryWorkspace()
  _ = try StarterProject.write(to: workspace)
  let open = try OpenProject(workspace: workspace)
  #expect(CatalogUpdater(open).update().findings.isEmpty)
  return (workspace, open)
}
