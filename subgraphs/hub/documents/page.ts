/** A document as one HTML page, ready to print on A4: no scripts, nothing fetched. */
import { type Block, type Paper, printedWords } from "./paper.ts";
import { pageStyle } from "./page-style.ts";
import {
  type Cell,
  type Column,
  columnGroups,
  noteLines,
  printed,
  sideOf,
  type Table,
} from "./table.ts";

export function writePage(paper: Paper): string {
  const {
    mark,
    caution,
    issuer,
    number,
    title,
    titleLines,
    version,
    addressee,
    form,
    body,
    date,
    annex,
    annexTitle,
  } = paper;
  const line = (name: string, text: string | null): string =>
    text ? `<p class="${name}">${escaped(text)}</p>` : "";
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(`${number} ${title}`)}</title>
<style>${pageStyle}</style>
</head>
<body>
${mark ? `<p class="mark">${escaped(mark)}</p>` : ""}
${line("caution", caution)}
<main>
<header>
${line("issuer", issuer)}
${line("number", number)}
</header>
<h1>${titleLines.map(escaped).join("<br>")}</h1>
${line("version", version)}
${line("addressee", addressee && `${addressee}：`)}
${body.map(blockOf).join("\n")}
<p class="annex-note">附件：${escaped(annexTitle)}</p>
<footer>
${line("signature", issuer)}
${line("date", date)}
</footer>
</main>
<section class="annex">
${line("caution", caution)}
<p class="annexed">附件</p>
${line("annex-title", annexTitle)}
${line("form", form.join("　"))}
${annex.map(tableOf).join("\n")}
<p class="imprint"><span>${escaped(issuer ?? "")}</span><span>${escaped(printedWords(paper))}</span></p>
</section>
</body>
</html>
`;
}

function blockOf(block: Block): string {
  switch (block.is) {
    case "HEADING":
      return `<h2>${escaped(block.text)}</h2>`;
    case "PARAGRAPH":
      return `<p>${escaped(block.text)}</p>`;
    case "ITEM":
      return `<p class="item">${escaped(block.text)}</p>`;
    case "TABLE":
      return tableOf(block.table);
  }
}

function tableOf(table: Table): string {
  const { label, title, columns, rows, totals } = table;
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(
    ({ width }) => `<col style="width:${((width / all) * 100).toFixed(2)}%">`,
  );
  return `<figure${table.ownPage ? ` class="own"` : ""}>
<table${columns.length > 12 ? ` class="dense"` : ""}>
<caption>${escaped(`${label}　${title}`)}</caption>
<colgroup>${widths.join("")}</colgroup>
<thead>${headsOf(columns)}</thead>
<tbody>
${rows.map((cells, index) => `<tr${index < totals ? ` class="total"` : ""}>${cells.map((cell, at) => cellOf(cell, columns[at]!)).join("")}</tr>`).join("\n")}
</tbody>
</table>
${noteLines(table)
  .map((note) => `<figcaption>${escaped(note)}</figcaption>`)
  .join("\n")}
</figure>`;
}

function headsOf(columns: Table["columns"]): string {
  const groups = columnGroups(columns);
  if (groups.every(({ name }) => name === null))
    return `<tr>${columns.map(({ name }) => `<th scope="col">${escaped(name)}</th>`).join("")}</tr>`;
  const upper = groups.map(({ name, columns: own }) =>
    name === null
      ? `<th scope="col" rowspan="2">${escaped(own[0]!.name)}</th>`
      : `<th scope="colgroup" colspan="${own.length}">${escaped(name)}</th>`,
  );
  const lower = columns.flatMap(({ name, group }) =>
    group === undefined ? [] : [`<th scope="col">${escaped(name)}</th>`],
  );
  return `<tr>${upper.join("")}</tr><tr>${lower.join("")}</tr>`;
}

function cellOf(cell: Cell, column: Column): string {
  const shown = escaped(printed(cell));
  const content =
    cell.was === undefined
      ? shown
      : `<ins title="${escaped(`修订前：${cell.was}`)}">${shown}※</ins>`;
  return `<td${sides[sideOf(cell, column)]}>${content}</td>`;
}

const sides = { Text: "", Number: ` class="n"`, None: ` class="none"` };

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => entities[one]!);
