"""Sets books with Typst: one process for any number of jobs.

Reads a JSON document from the file named on the command line, or from standard input:

    {"timestamp": 1700000000, "workers": 2,
     "jobs": [{"folder": "…", "main": "main.typ", "output": "…/guide.pdf"}]}

Prints one line of JSON for each job, in their order:

    {"job": 0, "pages": 64, "diagnostics": [{"severity": "warning", "message": "…", "hints": []}]}

A job that fails has `"pages": null` and diagnostics of severity `error`. The exit status is 0 when
every job was tried, 2 when the request or the installation is not usable.
"""

import json
import multiprocessing
import os
import sys

PACKAGES = ("fontpkg_source_serif_4", "fontpkg_source_sans_3")


def font_folders():
    """The folders of the fonts that were installed as packages of this interpreter."""
    import importlib.util

    folders = []
    for package in PACKAGES:
        spec = importlib.util.find_spec(package)
        if spec is None or not spec.submodule_search_locations:
            raise LookupError(f"the font package {package.replace('_', '-')} is not installed")
        folders.append(os.path.join(list(spec.submodule_search_locations)[0], "files"))
    return folders


def diagnostic(severity, problem):
    return {
        "severity": severity,
        "message": getattr(problem, "message", None) or str(problem),
        "hints": list(getattr(problem, "hints", None) or []),
    }


def page_count(pdf):
    """The count of the root of the page tree: the largest /Count beside a /Type /Pages."""
    import re

    counts = [int(number) for number in re.findall(rb"/Type\s*/Pages\b[^>]*?/Count\s+(\d+)", pdf)]
    counts += [int(number) for number in re.findall(rb"/Count\s+(\d+)[^>]*?/Type\s*/Pages\b", pdf)]
    return max(counts, default=0)


SOFT_HYPHEN = "\u00ad"


def settled(job, main, fonts):
    """The source file to set: `main`, or a copy that keeps only the soft hyphens at line ends.

    Soft hyphens inside lines are not seen, but whoever searches or copies the text of the PDF
    meets them. So the book is set once with a mark on each side of every one; those whose marks
    stand on one line are taken out.
    """
    import typst

    path = os.path.join(job["folder"], main)
    with open(path, encoding="utf-8") as file:
        first, *others = file.read().split(SOFT_HYPHEN)
    if not others:
        return path
    probe = first + "".join(
        f'";soft-hyphen({n});"{part[:1]}";syllable({n});"{part[1:]}'
        for n, part in enumerate(others)
    )
    probe_path = os.path.join(job["folder"], "probe-" + main)
    with open(probe_path, "w", encoding="utf-8") as file:
        file.write(probe)
    try:
        compiler = typst.Compiler(
            probe_path, root=job["folder"], font_paths=fonts, ignore_system_fonts=True
        )
        report = compiler.query("<soft-hyphen-lines>", field="value", one=True)
    finally:
        os.remove(probe_path)
    places = {}
    for number, page, line in json.loads(report):
        places.setdefault(number, set()).add((page, line))
    used = {number for number, lines in places.items() if len(lines) > 1}
    settled_path = os.path.join(job["folder"], "settled-" + main)
    with open(settled_path, "w", encoding="utf-8") as file:
        file.write(first)
        for number, part in enumerate(others):
            file.write((SOFT_HYPHEN if number in used else "") + part)
    return settled_path


# The most figures and tables of a chapter that are tried one after the other.
MOST_MOVES = 12


def write_places(folder, probing, floats, settled):
    places = {"probing": probing, "floats": sorted(floats), "settled": sorted(settled)}
    with open(os.path.join(folder, "places.json"), "w", encoding="utf-8") as file:
        json.dump(places, file, sort_keys=True)


def probes_by_chapter(marks):
    """For each chapter the figures and tables in doubt: name, and the pages of their strips."""
    chapters = [{}]
    for mark in marks:
        value = mark["value"]
        if mark["label"] == "<part-end>":
            chapters.append({})
        elif "probe" in value:
            chapters[-1].setdefault(value["probe"], []).append(value["page"])
    return [list(chapter.items()) for chapter in chapters if chapter]


def place_figures(path, options):
    """Finds out which figures and tables fit where they stand; the others may go to the next page.

    Where all before one are settled, its own place is sure. So each trial settles those of a
    chapter that fit, up to and with the first that does not.
    """
    import typst

    floats, settled = set(), set()
    for _ in range(MOST_MOVES):
        write_places(options["root"], True, floats, settled)
        compiler = typst.Compiler(path, **options)
        marks = json.loads(compiler.query("selector(<place-mark>).or(<part-end>)"))
        chapters = probes_by_chapter(marks)
        if not chapters:
            break
        for chapter in chapters:
            # Names with one page fit; the first with two does not, and what follows is unsure.
            for name, pages in chapter:
                if len(set(pages)) > 1:
                    floats.add(name)
                    break
                settled.add(name)
    write_places(options["root"], False, floats, settled)


# The degrees of air to try, the nearest to the normal one first, closer ones before wider ones.
AIRS = (0.85, 0.7, 1.15, 0.55, 1.3)


def faults(chapter):
    """How bad the pages of a chapter are: 0 is good, 1 and more is seen by any reader."""
    height = chapter["bottom"] - chapter["top"]
    full = (chapter["y"] - chapter["top"]) / height
    score = 0
    if chapter["page"] > chapter["first"] and full < 0.38:
        score += 1 + (0.38 - full) * 10
    marks = chapter["fragments"]
    for (start, above), (end, below) in zip(marks[::2], marks[1::2]):
        if start != end:
            score += 2 * (below - chapter["top"] < 3.5 * chapter["pitch"])
            score += chapter["bottom"] - above < 2.5 * chapter["pitch"]
    return score


def label_warning(words):
    """What to say of words that are too long for their drawing."""
    if len(words) > 1:
        message = f"in a drawing “{words[0]}” runs into “{words[1]}”"
    else:
        message = f"“{words[0]}” runs over the edge of its drawing"
    hints = ["A shorter translation would fit"]
    return {"severity": "warning", "message": message, "hints": hints}


def write_airs(folder, airs):
    with open(os.path.join(folder, "airs.json"), "w", encoding="utf-8") as file:
        json.dump(airs, file, sort_keys=True)


def laid_out(path, airs, options):
    """The chapters by name, and the words too long for their drawing, with this much air."""
    import typst

    write_airs(options["root"], airs)
    compiler = typst.Compiler(path, **options)
    labels = json.loads(
        compiler.query("selector(<part-end>).or(<label-fault>).or(<place-mark>)")
    )
    ends, figures = [], {}
    for it in labels:
        if it["label"] == "<place-mark>":
            figures[it["value"].get("settled")] = it["value"]["page"]
        elif it["label"] == "<part-end>":
            ends.append({**it["value"], "figures": figures})
            figures = {}
    words = [it["value"] for it in labels if it["label"] == "<label-fault>"]
    return {chapter["part"]: chapter for chapter in ends}, words


def aired(path, options):
    """Gives chapters whose pages are at fault the air that mends them; returns the warnings.

    Chapters begin on pages of their own, so each can be judged by itself, and those at fault are
    tried together. Typst remembers the layout of the others from one trial to the next, as long
    as one process makes them and nothing else changes, which is why the air comes from a file.
    """
    chapters, words = laid_out(path, {}, options)
    usual = {part: chapter["figures"] for part, chapter in chapters.items()}
    worst = {part: faults(chapter) for part, chapter in chapters.items()}
    best = {}
    for air in AIRS:
        trial = {part: air for part, score in worst.items() if score > 0}
        if not trial:
            break
        chapters, _ = laid_out(path, {**best, **trial}, options)
        for part in trial:
            score = faults(chapters[part])
            # A figure that is pushed to the next page leaves a hole.
            figures = chapters[part]["figures"].items()
            score += 2 * sum(page > usual[part].get(name, page) for name, page in figures)
            if score < worst[part]:
                worst[part], best[part] = score, air
    write_airs(options["root"], best)
    return [label_warning(them) for them in words]


def typeset(request):
    import typst

    number, job, fonts, timestamp = request
    main = job.get("main", "main.typ")
    source = os.path.join(job["folder"], main)
    diagnostics = []
    pages = None
    try:
        source = settled(job, main, fonts)
        options = {"root": job["folder"], "font_paths": fonts, "ignore_system_fonts": True}
        place_figures(source, options)
        diagnostics = aired(source, options)
        pdf, warnings = typst.compile_with_warnings(
            source,
            pdf_standards=["ua-1"],
            timestamp=timestamp,
            **options,
        )
        diagnostics += [diagnostic("warning", warning) for warning in warnings]
        temporary = job["output"] + ".part"
        with open(temporary, "wb") as file:
            file.write(pdf)
        os.replace(temporary, job["output"])
        pages = page_count(pdf)
    except RuntimeError as error:  # typst.TypstError, or what a query says of a faulty source
        diagnostics.append(diagnostic("error", error))
    except OSError as error:
        diagnostics.append({"severity": "error", "message": str(error), "hints": []})
    finally:
        if os.path.basename(source) != main and os.path.exists(source):
            os.remove(source)
    return {"job": number, "pages": pages, "diagnostics": diagnostics}


def main(arguments):
    try:
        if len(arguments) > 1:
            with open(arguments[1], encoding="utf-8") as file:
                request = json.load(file)
        else:
            request = json.load(sys.stdin)
        import typst  # noqa: F401  (an early answer when it is not installed)

        fonts = font_folders() + list(request.get("fonts", []))
        timestamp = int(request.get("timestamp", 0))
        jobs = [(n, job, fonts, timestamp) for n, job in enumerate(request["jobs"])]
    except (OSError, ValueError, KeyError, LookupError, ImportError) as error:
        print(f"typeset: {error}", file=sys.stderr)
        return 2
    workers = min(int(request.get("workers", os.cpu_count() or 1)), len(jobs))
    if workers > 1:
        # A process a book: what Typst remembers of one is of no use to the next.
        with multiprocessing.get_context("fork").Pool(workers, maxtasksperchild=1) as pool:
            for result in pool.imap(typeset, jobs, chunksize=1):
                print(json.dumps(result, ensure_ascii=False), flush=True)
            pool.close()
            pool.join()
    else:
        for job in jobs:
            print(json.dumps(typeset(job), ensure_ascii=False), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
