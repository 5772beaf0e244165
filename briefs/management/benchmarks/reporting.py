"""The figures of a run as tables to read."""

PAGE = "whole page"


def table(figures: dict) -> str:
    """Everything measured on one archive."""
    stories, edition, sql = figures["stories"], figures["edition"], figures["against SQL"]
    lines = [
        "",
        f"=== {stories:,} stories, {figures['database']} ===",
        f"checked: {figures['checked']}",
        *([f"before it was asked: {figures['settled']}"] if figures["settled"] else []),
        f"{'milliseconds of the processor':34}{'p50':>9}{'p95':>9}{'p99':>9}",
        *(row(name, shares) for name, shares in figures["parts"].items()),
        row("an edition of ten stories", edition),
        f"a word in 10 %, by the clock: {sql['ours']:.1f} ms; grouped SQL {sql['SQL']:.1f} ms, {sql['times']:.0f} x",
        f"statements of a page: at most {figures['statements']}; "
        f"first page {figures['first page']:.0f} ms after start, first suggestion {figures['first suggestion']:.0f}; "
        f"a process grows by {figures['memory']:.0f} MB",
        *served(figures["served"]),
        *(f"Datasette, {name}: {value:,.1f}" for name, value in figures["Datasette"].items()),
        f"filled: rows {stories / figures['rows']:,.0f} a second, index {stories / figures['index']:,.0f} a second",
        sized(figures["sizes"]),
    ]
    return "\n".join(lines)


def sized(sizes: dict[str, float]) -> str:
    """Each size beside that of the text."""
    text = sizes["text"] or 1
    return ", ".join(f"{name} {size:,.1f} MB ({size / text:.1f} x the text)" for name, size in sizes.items())


def row(name, shares) -> str:
    return f"{name:34}" + "".join(f"{share:9.2f}" for share in shares)


def served(figures: dict[str, float]) -> list[str]:
    """Whole requests over HTTP beside the floor."""
    floor = figures["floor"]
    return [f"over HTTP, {name}: {value:.2f} ms, {value / floor:.1f} x the floor" for name, value in figures.items()]


def growth(told: list[dict]) -> str:
    """How much the p95 of each part grows from the smallest archive to the largest."""
    if len(told) < 2:
        return ""
    first, last = (end(told, key=lambda figures: figures["stories"]) for end in (min, max))
    lines = [f"\ngrowth of p95 from {first['stories']:,} to {last['stories']:,} stories"]
    for name, shares in last["parts"].items():
        if first["parts"].get(name, (0, 0, 0))[1]:
            lines.append(f"{name:34}{shares[1] / first['parts'][name][1]:8.1f} x")
    lines.append(f"{'an edition of ten stories':34}{last['edition'][0] / first['edition'][0]:8.1f} x")
    return "\n".join(lines)
