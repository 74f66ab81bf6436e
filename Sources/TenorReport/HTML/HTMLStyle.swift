extension HTMLPage {
  /// How the page looks on a screen and on paper.
  static let style = screenStyle + "\n" + tableStyle + "\n" + printStyle

  private static let screenStyle = """
    :root {
      color-scheme: light dark;
      --page: #fff; --ink: #1a1a1a; --soft: #555c66; --line: #d8dce1; --faint: #f4f5f6;
      --link: #00558c; --note: #0072b2; --limit: #8a6500; --caution: #b84a00;
      --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif;
      --sans: system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif;
      --mono: ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --page: #14171c; --ink: #e6e9ee; --soft: #a9b0bb; --line: #363c46; --faint: #1d2127;
        --link: #7fc1f0; --note: #4ba3dd; --limit: #f2bd4b; --caution: #f08a3c;
      }
    }
    *, ::before, ::after { box-sizing: border-box; }
    html { font: 100%/1.55 var(--serif); text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
    body {
      margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem) 4rem; max-width: 70rem;
      background: var(--page); color: var(--ink); overflow-wrap: break-word;
    }
    h1, h2, h3, h4, h5, h6 { font-family: var(--sans); line-height: 1.25; text-wrap: balance; }
    h1 { font-size: 1.9rem; margin: 1rem 0; max-width: 30em; }
    h2 { font-size: 1.4rem; margin: 3rem 0 1rem; padding-top: .75rem; border-top: 1px solid var(--line); }
    section:first-child h2 { margin-top: 1.5rem; }
    h3 { font-size: 1.15rem; margin: 2rem 0 .75rem; }
    h4, h5, h6 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
    p, ul, ol, .callout { max-width: 42rem; }
    p { margin: 0 0 1rem; }
    main ul, main ol { margin: 0 0 1rem; padding-left: 1.4rem; }
    li { margin: .2rem 0; }
    a { color: var(--link); text-underline-offset: .15em; }
    :target { scroll-margin-top: 1rem; }
    :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
    code, pre { font-family: var(--mono); font-size: .86em; }
    code { overflow-wrap: anywhere; }
    pre {
      margin: 0 0 1rem; padding: .75rem 1rem; overflow-x: auto; line-height: 1.45;
      background: var(--faint); border: 1px solid var(--line); border-radius: 4px;
    }
    sup { line-height: 0; font-size: .75em; }
    sup a { padding: 0 .15em; text-decoration: none; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { left: 1rem; top: .5rem; padding: .25rem .75rem; background: var(--page); z-index: 9; }
    nav { font: .9rem/1.4 var(--sans); margin: 1.5rem 0; }
    nav h2 { font-size: .9rem; margin: 0 0 .5rem; padding: 0; border: 0; color: var(--soft); }
    nav ol { list-style: none; margin: 0; padding: 0; }
    nav ol ol { display: none; padding-left: 1rem; }
    nav a { display: block; padding: .15rem 0; text-decoration: none; }
    nav a:hover { text-decoration: underline; }
    nav ol ol a { color: var(--soft); }
    @media (min-width: 40rem) { nav ol ol { display: block; } }
    @media screen and (min-width: 72rem) {
      body {
        display: grid; max-width: 84rem; column-gap: 3.5rem;
        grid-template-columns: 14rem minmax(0, 1fr); grid-template-rows: auto 1fr;
      }
      nav {
        grid-column: 1; grid-row: 1 / span 2; position: sticky; top: 0; align-self: start;
        max-height: 100vh; overflow-y: auto; margin: 0; padding: 1.25rem 0;
      }
      header, main { grid-column: 2; min-width: 0; }
    }
    .callout {
      margin: 1.25rem 0; padding: .6rem 1rem; background: var(--faint);
      border-left: 4px solid var(--kind);
    }
    .callout p:last-child { margin: 0; }
    .callout .label { font: 600 .85rem var(--sans); color: var(--kind); margin-right: .35em; }
    .note { --kind: var(--note); } .limit { --kind: var(--limit); } .caution { --kind: var(--caution); }
    figure { margin: 1.75rem 0; }
    figcaption, caption, .caption {
      font: 600 .92rem/1.35 var(--sans); text-align: left; padding: 0 0 .5rem; margin: 0;
    }
    .drawing { max-width: 36rem; }
    .drawing.large { max-width: 52rem; }
    .drawing svg { display: block; width: 100%; height: auto; }
    details { margin: .5rem 0 1rem; }
    summary { font: .85rem var(--sans); color: var(--soft); cursor: pointer; width: fit-content; }
    details p { margin: .75rem 0; }
    .notes, .footnotes { font-size: .86rem; line-height: 1.45; color: var(--soft); }
    .footnotes { margin-top: 2rem; padding-top: .5rem; border-top: 1px solid var(--line); }
    """

  private static let tableStyle = """
    .table {
      margin: 1.5rem 0 .6rem; width: fit-content; min-width: min(100%, 34rem); max-width: 100%;
      max-height: 85vh; overflow: auto; overscroll-behavior-x: contain;
    }
    table {
      border-collapse: separate; border-spacing: 0; font: .84rem/1.35 var(--sans);
      font-variant-numeric: lining-nums tabular-nums;
    }
    caption span {
      position: sticky; left: 0; display: inline-block; width: max-content; max-width: min(34rem, 85vw);
    }
    th, td {
      padding: .22rem .7rem .22rem 0; text-align: right; vertical-align: top; white-space: nowrap;
      border-bottom: 1px solid var(--line);
    }
    th:last-child, td:last-child { padding-right: .2rem; }
    th.w, td.w { text-align: left; white-space: normal; }
    th.s, td.s { white-space: nowrap; }
    td.w:not(.s), tbody th:not(.s) { min-width: 9rem; }
    tbody td.l, tbody th.l { min-width: 15rem; max-width: 36rem; overflow-wrap: anywhere; }
    tbody th { font-weight: normal; }
    tbody tr:hover > * { background: var(--faint); }
    thead th {
      position: sticky; top: 0; z-index: 1; vertical-align: bottom; white-space: normal;
      background: var(--page); border-bottom: 1.5px solid var(--soft); font-weight: 600;
    }
    .unit { font-weight: normal; color: var(--soft); }
    thead button {
      all: unset; cursor: pointer; display: inline; font: inherit; color: inherit;
    }
    thead button:hover { text-decoration: underline; text-underline-offset: .2em; }
    thead button:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
    [aria-sort] button::after { content: " ▲"; font-size: .7em; }
    [aria-sort="descending"] button::after { content: " ▼"; }
    tbody th:first-child:not(.l) { position: sticky; left: 0; background: var(--page); }
    table:has(tbody th:first-child:not(.l)) thead th:first-child { left: 0; z-index: 2; }
    """

  private static let printStyle = """
    @page { size: A4; margin: 18mm 16mm 20mm; }
    @page broad { size: A4 landscape; margin: 14mm; }
    @media print {
      html { font-size: 10.5pt; }
      body { padding: 0; max-width: none; }
      .skip, [role="doc-backlink"], details { display: none; }
      a { color: inherit; text-decoration: none; }
      nav { columns: 2; margin-bottom: 2rem; }
      nav ol ol { display: none; }
      h2, h3, h4, h5, h6, caption, figcaption { break-after: avoid; }
      h2 { margin-top: 2rem; }
      p, li { orphans: 3; widows: 3; }
      figure, .callout, tr, li { break-inside: avoid; }
      .table { max-height: none; overflow: visible; margin-top: 1rem; }
      thead th, tbody th:first-child:not(.l) { position: static; }
      thead { display: table-header-group; break-inside: avoid; }
      table { font-size: 8pt; }
      th, td { padding: .12rem .5rem .12rem 0; }
      tbody td.l, tbody th.l { min-width: 10rem; }
      pre { white-space: pre-wrap; overflow: visible; }
      .wide, .broad { font-size: 6.8pt; }
      .wide th, .wide td, .broad th, .broad td { padding-right: .35rem; }
      .table:has(> .broad) { page: broad; }
      /* A button is not painted in a heading that is repeated. */
      thead button { display: contents; }
      [aria-sort] button::after { content: none; }
      .callout { background: none; border: 1px solid var(--line); border-left: 4px solid var(--kind); }
    }
    """
}
