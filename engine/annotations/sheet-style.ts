/** The sheet's look: ink on paper, no colour needed, no entry cut by a page's end. */
export const SHEET_STYLE = `
@page { size: A4; margin: 18mm 16mm; }
* { box-sizing: border-box; }
html { font: 10.5pt/1.45 Georgia, "Source Serif 4", "Times New Roman", serif; color: #000; background: #fff; }
body { max-width: 178mm; margin: 0 auto; }
@media screen { body { padding: 12mm 4mm; } }
h1 { font-size: 18pt; line-height: 1.2; margin: 0 0 2mm; }
h2 { font-size: 13pt; line-height: 1.25; margin: 8mm 0 1mm; break-after: avoid; }
h3 { font-size: 11pt; margin: 0 0 2mm; }
h4, dt, .source, header p { font: 8.5pt/1.4 system-ui, "Helvetica Neue", Arial, sans-serif; color: #444; margin: 0; }
h4 { font-weight: 600; }
bdi { overflow-wrap: anywhere; }
article { border-top: 0.4mm solid #000; padding: 3mm 0; margin-top: 3mm; break-inside: avoid; }
.beside { display: grid; grid-template-columns: 1fr 1fr; gap: 6mm; }
.beside > div:only-child { grid-column: 1 / -1; }
.beside > div + div { border-inline-start: 0.2mm solid #999; padding-inline-start: 5mm; }
blockquote, .beside p:not(.source) { margin: 1mm 0 1.5mm; overflow-wrap: break-word; }
dl { margin: 3mm 0 0; }
dl > div { display: grid; grid-template-columns: 32mm 1fr; gap: 3mm; margin-top: 1mm; }
dd { margin: 0; white-space: pre-wrap; overflow-wrap: break-word; }
@media (max-width: 520px) { .beside { grid-template-columns: 1fr; } .beside > div + div { border: 0; padding: 0; } }
`;
