// How the HTML looks on screen and on paper: dark on white, system fonts, readable from 320 px.
import { exportWords } from '@tday/shared/words/export';
import { footFingerprint, footTitle } from '../front-page.ts';
import type { Printable } from '../printable/printable.ts';

/** Over what stands for documents of many pages. */
const onePage =
  'h1{font-size:18pt;margin:0}h2{font-size:13pt;break-before:auto;margin-top:.6rem}.cover{padding-top:0}';

const screen = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;color:#0b0c0c;background:#fff;font:1.0625rem/1.5 "Helvetica Neue",Helvetica,Arial,"Noto Sans",sans-serif;overflow-wrap:break-word}
a{color:#1a65a6;text-underline-offset:.15em}
a:hover{color:#0f385c;text-decoration-thickness:.18em}
a:focus-visible,.scroll:focus-visible{outline:3px solid #0b0c0c;outline-offset:0;background-color:#fd0;color:#0b0c0c}
.scroll:focus-visible{background-color:transparent;box-shadow:0 0 0 6px #fd0}
.skip{position:absolute;left:-999rem}
.skip:focus{position:static;display:block;padding:.75rem 1rem}
.marking{margin:0;max-width:none;padding:.4rem 1rem;text-align:center;font-weight:700;letter-spacing:.06em;border-bottom:1px solid #b1b4b6}
footer .marking{border:0;border-top:1px solid #b1b4b6}
main,.foot{max-width:60rem;margin:0 auto;padding:0 1rem}
.foot p{margin:.25rem 0;color:#505a5f;font-size:.9375rem}
.foot{padding-bottom:1.5rem;border-top:2px solid #0b0c0c;margin-top:3rem;padding-top:1rem}
.cover{padding:3rem 0 1rem}
.subject{margin:0 0 .5rem;font-size:1.375rem;line-height:1.3;color:#505a5f}
h1,h2,h3,h4,h5,h6{line-height:1.2;margin:2rem 0 .75rem;text-wrap:balance}
h1{font-size:clamp(2rem,6vw,3rem);margin:0 0 1.5rem}
h2{font-size:clamp(1.5rem,4.5vw,2rem);margin-top:3.5rem;padding-top:1rem;border-top:1px solid #b1b4b6}
h3{font-size:1.375rem}
h4{font-size:1.1875rem}
h5,h6{font-size:1.0625rem}
p,ul,ol{margin:0 0 1rem;max-width:44rem}
ul,ol{padding-left:1.5rem}
[dir=rtl] ul,[dir=rtl] ol{padding-left:0;padding-right:1.5rem}
li{margin-bottom:.3rem}
li>ul,li>ol{margin:.3rem 0 .5rem}
.draft{display:inline-block;margin:0 0 1.5rem;padding:.3rem .75rem;border:2px solid #942514;color:#942514;font-weight:700}
dl{margin:0;border-top:1px solid #b1b4b6}
dl div{padding:.6rem 0;border-bottom:1px solid #b1b4b6}
dt{font-weight:700}
dd{margin:0;overflow-wrap:anywhere}
@media(min-width:40rem){dl div{display:grid;grid-template-columns:15rem 1fr;gap:1rem}}
.contents{padding:.5rem 0 1rem}
.contents h2{font-size:1.375rem;margin-top:2rem;border:0;padding:0}
.contents ol{list-style:none;padding:0}
.contents ol ol{padding-left:1.25rem}
.contents>ol{max-width:none}
.contents>ol>li{break-inside:avoid-column}
.contents>ol>li>a{font-weight:700}
@media(min-width:52rem){.contents>ol{columns:2;column-gap:3rem}}
.missing{color:#505a5f;font-style:italic}
.note{max-width:44rem;margin:1.5rem 0;padding:.75rem 1rem .1rem;border-left:5px solid #1a65a6;background:#f4f8fb}
.note-title{font-weight:700;margin-bottom:.25rem}
figure{margin:2rem 0 1rem}
figure img{display:block;max-width:100%;min-width:34rem;height:auto}
figure .scroll{margin:0}
figcaption{margin-top:.5rem;font-weight:700}
.scroll{overflow-x:auto;margin:1.5rem 0 2rem}
table{table-layout:fixed;border-collapse:collapse;font-size:1rem;line-height:1.4;font-variant-numeric:tabular-nums}
table.small{font-size:.9375rem}table.smaller{font-size:.875rem}
caption{font-size:1rem;text-align:left;font-weight:700;padding:0 0 .5rem}
caption span{position:sticky;left:0;display:inline-block;max-width:calc(100vw - 2rem)}
th,td{padding:.5em .75em .5em .25em;text-align:left;vertical-align:top;border-bottom:1px solid #b1b4b6;overflow-wrap:anywhere}
th{font-weight:700}
[dir=rtl]{text-align:right}
thead th{background:#f3f2f1;border-bottom:2px solid #505a5f;vertical-align:bottom}
th:first-child,td:first-child{padding-left:.5em}
tbody tr:target{background:#fff7bf}
.number{text-align:right;white-space:nowrap;padding-right:.5em}
thead .number{white-space:normal}
.reference{white-space:nowrap}
.totals th,.totals td{font-weight:700;border-top:2px solid #505a5f}
td p,th p,td ul,td ol,li p{margin-bottom:.4rem}
td ul,td ol{padding-left:1.1rem}
td>:last-child,li>:last-child{margin-bottom:0}
`;

/** A string of CSS. Every other character than plain ones is escaped by number: also `<`, and quotes. */
const cssString = (text: string): string =>
  `"${text.replace(/[^A-Za-z0-9 .,:()-]/gu, (letter) => `\\${letter.codePointAt(0)?.toString(16)} `)}"`;

const paper = (printable: Printable): string => {
  const marking = cssString(printable.marking);
  const { page, ofPages } = exportWords.en;
  const pages = `${cssString(`${page} `)} counter(page) ${cssString(` ${ofPages} `)} counter(pages)`;
  const draft = printable.draft === undefined ? '' : `${cssString(printable.draft)} "\\a "`;
  const small = 'font:7.5pt Arial,sans-serif;color:#0b0c0c';
  return `
@page{size:A4;margin:22mm 18mm 24mm;
@top-center{content:${marking};font:bold 9pt Arial,sans-serif;letter-spacing:.06em}
@bottom-left{width:48%;content:${draft}${cssString(footTitle(printable, 60))};${small};white-space:pre-line;vertical-align:middle}
@bottom-center{content:${marking};font:bold 9pt Arial,sans-serif;letter-spacing:.06em;vertical-align:bottom;padding-bottom:5mm}
@bottom-right{width:26%;content:${cssString(footFingerprint(printable))} "\\a " ${pages};${small};white-space:pre-line;vertical-align:middle}}
@media print{
body{font-size:10.5pt;line-height:1.4}
.skip{display:none}
main,.foot{max-width:none;padding:0}
p,ul,ol,.note{max-width:none}
a{color:inherit}
h1{font-size:30pt}h2{font-size:20pt;break-before:page;border:0;margin-top:0;padding-top:0}h3{font-size:14pt}h4{font-size:12pt}h5,h6{font-size:10.5pt}
h1,h2,h3,h4,h5,h6,caption,.note-title{break-after:avoid}
.marking{border:0}.cover{padding-top:45mm}
.contents{break-before:page}.contents h2{font-size:20pt;margin-top:0}
${printable.onePage === true ? onePage : ''}.page-break{break-before:page}
tr,figure img,.note{break-inside:avoid}
.scroll{overflow:visible}figure img{min-width:0}
table{min-width:0!important;font-size:9.5pt}table.small{font-size:8.5pt}table.smaller{font-size:7.5pt}caption{font-size:10.5pt}
dl{font-size:10pt}dl div{grid-template-columns:42mm 1fr}
.contents li{margin-bottom:.1rem}.contents>ol{columns:2;column-gap:10mm}
thead{display:table-header-group;break-after:avoid}tbody tr:first-child{break-before:avoid}tfoot{display:table-row-group}
thead th,.note{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;
};

export const stylesheet = (printable: Printable): string => screen + paper(printable);
