/**
 * The chart's style: the colours of the site's façades, on the chart's own ground, since the reader's colour scheme may differ
 * from that of the page around it. On narrow screens letters are larger in the chart's units.
 */
export const style = `
text { font: 17px system-ui, -apple-system, "Segoe UI", sans-serif; fill: #1B1F24 }
.ground { fill: #FBF8F2 }
.title { font-size: 23px; font-weight: 700 }
.soft { fill: #4A5058 }
.small { font-size: 14px; fill: #4A5058 }
.tick { text-anchor: middle }
.name { font-weight: 700 }
.rule { stroke: #1B1F24; stroke-opacity: .16 }
.goal { stroke: currentColor; stroke-width: 1.5; stroke-dasharray: 3 5 }
.line { fill: none; stroke: currentColor; stroke-width: 3; stroke-linejoin: round; stroke-linecap: round }
.edit .line { stroke-width: 5 }
.band { fill: currentColor; fill-opacity: .2 }
circle { fill: currentColor; stroke: #FBF8F2; stroke-width: 2 }
.label { fill: currentColor }
.edit { color: #0B5A57 }
.new { color: #A01850 }
.astro { color: #2B3F91 }
.hugo { color: #7A4100 }
@media (max-width: 560px) {
  text { font-size: 27px }
  .title { font-size: 34px }
  .small { font-size: 24px }
}
@media (prefers-color-scheme: dark) {
  text { fill: #F1EDE4 }
  .ground { fill: #15181C }
  .soft, .small { fill: #BDB8AC }
  .rule { stroke: #F1EDE4; stroke-opacity: .22 }
  circle { stroke: #15181C }
  .edit { color: #6FD3C4 }
  .new { color: #FF9DBE }
  .astro { color: #AFC0FF }
  .hugo { color: #F2B766 }
}
`;
