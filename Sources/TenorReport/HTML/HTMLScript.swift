extension HTMLPage {
  /// Makes the headings of columns buttons that sort their table: once, the other way round, and as it was.
  ///
  /// Numbers begin with the greatest, words with the first of the alphabet. What is missing stays last.
  static let script = """

    (() => {
      "use strict";
      const alphabet = new Intl.Collator("en-GB", { numeric: true });
      const opposite = { ascending: "descending", descending: "ascending" };
      for (const table of document.querySelectorAll("table")) {
        const body = table.tBodies[0];
        const original = [...body.rows];
        const headings = [...table.tHead.rows[0].cells];
        if (original.length < 2) continue;
        headings.forEach((heading, column) => {
          const isWords = heading.classList.contains("w");
          const value = (row) => {
            const cell = row.cells[column];
            const text = cell.dataset.v ?? cell.textContent;
            return isWords ? text : Number(text);
          };
          const isMissing = (value) => value === "" || Number.isNaN(value);
          const compare = (a, b) => (isWords ? alphabet.compare(a, b) : a < b ? -1 : a > b ? 1 : 0);
          const sort = () => {
            const first = isWords ? "ascending" : "descending";
            const now = heading.getAttribute("aria-sort");
            const next = now === null ? first : now === first ? opposite[first] : null;
            for (const other of headings) other.removeAttribute("aria-sort");
            let rows = original;
            if (next !== null) {
              heading.setAttribute("aria-sort", next);
              const sign = next === "ascending" ? 1 : -1;
              rows = original
                .map((row) => ({ row, value: value(row) }))
                .sort((a, b) => isMissing(a.value) - isMissing(b.value)
                  || (isMissing(a.value) ? 0 : sign * compare(a.value, b.value)))
                .map((entry) => entry.row);
            }
            const sorted = document.createDocumentFragment();
            for (const row of rows) sorted.append(row);
            body.append(sorted);
          };
          const button = document.createElement("button");
          button.type = "button";
          button.append(...heading.childNodes);
          button.addEventListener("click", sort);
          heading.append(button);
        });
      }
    })();

    """
}
