/** How the page looks, on screen and on paper: measures and types of GB/T 9704-2012. */
export const pageStyle = `
:root { --song: "FZXiaoBiaoSong-B05S", "方正小标宋简体", "STZhongsong", "Noto Serif CJK SC", serif;
  --fang: "FangSong_GB2312", "仿宋_GB2312", "FangSong", "STFangsong", "Noto Serif CJK SC", serif;
  --hei: "SimHei", "黑体", "Heiti SC", "Noto Sans CJK SC", sans-serif; }
@page { size: A4; margin: 37mm 26mm 35mm 28mm;
  @bottom-center { content: "— " counter(page) " —"; font: 14pt SimSun, "Noto Serif CJK SC", serif; } }
@page wide { size: A4 landscape; margin: 28mm 35mm 26mm 37mm; }
* { box-sizing: border-box; }
body { margin: 0; font: 16pt/28pt "Times New Roman", var(--fang); color: #000; background: #fff; }
p { margin: 0; text-indent: 2em; text-align: justify; overflow-wrap: anywhere; }
header { padding-top: 20mm; border-bottom: 2pt solid #d7000f; margin-bottom: 56pt; text-align: center; }
header p, .version, .mark { text-indent: 0; text-align: center; }
.issuer { color: #d7000f; font: 27pt/40pt var(--song); letter-spacing: .04em; margin-bottom: 42pt; }
header .number { padding-bottom: 4mm; }
h1 { font: 22pt/34pt var(--song); text-align: center; margin: 0 0 14pt; text-wrap: balance; }
.version { margin-bottom: 14pt; }
.addressee { text-indent: 0; }
h2 { font: 16pt/28pt var(--hei); margin: 0; text-indent: 2em; break-after: avoid; }
main footer { margin: 56pt 0 0 auto; width: max-content; max-width: 100%; break-inside: avoid; }
main footer p { text-indent: 0; text-align: left; padding-right: 2em; }
main footer .date { padding-left: 2em; }
figure { margin: 10pt 0 14pt; }
figure.own + figure.own { break-before: page; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; font: 9pt/13pt "Times New Roman", var(--fang); }
table.dense { font-size: 7.5pt; line-height: 11pt; }
caption { font: 12pt/22pt var(--hei); caption-side: top; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: .5pt solid #000; padding: 1.5pt 2.5pt; overflow-wrap: anywhere; }
table.dense th, table.dense td { padding: 1pt 1.5pt; }
th { font-family: var(--hei); font-weight: normal; background: #f4f4f4; }
td.n { text-align: right; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
td.none { text-align: center; }
tr.total td { font-family: "Times New Roman", var(--hei); }
ins { text-decoration: none; font-weight: bold; }
figcaption { font: 9pt/14pt var(--fang); }
.annex-note { margin-top: 28pt; }
.annexed { font-family: var(--hei); text-indent: 0; }
.annex-title { font-family: var(--song); text-align: center; text-indent: 0; }
.form { font-size: 10.5pt; text-indent: 0; text-align: right; }
.imprint { display: flex; flex-wrap: wrap; justify-content: space-between; margin-top: 28pt; padding: 0 1em;
  border: solid #000; border-width: .35mm 0; font-size: 14pt; text-indent: 0; break-inside: avoid; }
.caution { color: #c00000; font: 12pt/20pt var(--hei); text-align: center; text-indent: 0; }
.mark { color: #c00000; font: 16pt/28pt var(--hei); }
.annex { page: wide; break-before: page; }
@media print { .mark { position: fixed; top: 0; left: 0; right: 0; } header { padding-top: 35mm; } }
@media screen { body { background: #eee; }
  main, .annex { background: #fff; margin: 12px auto; padding: 20mm 26mm; max-width: 210mm; }
  .annex { max-width: 297mm; overflow-x: auto; }
  .mark { position: sticky; top: 0; background: #fff; z-index: 1; }
  @media (max-width: 700px) { main, .annex { padding: 16px; } body { font-size: 12pt; line-height: 20pt; }
    figure { overflow-x: auto; } table { min-width: 560px; } } }
`;
