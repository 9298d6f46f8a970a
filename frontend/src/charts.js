// Charts from a small JSON description, drawn as SVG. The same figures stand in a table under each chart.
import { BarChart, LineChart, PieChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { optionFor } from "./chart_options.js";

use([BarChart, LineChart, PieChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

const PAPER_WIDTH = 660; // CSS pixels between the margins of an upright A4 page
const drawn = new Map();

function paint(place, width) {
  const { chart, spec } = drawn.get(place);
  const { option, height } = optionFor(spec, width);
  place.style.height = `${height}px`;
  chart.resize({ width, height });
  chart.setOption(option, true);
}

function draw(place) {
  const spec = JSON.parse(document.getElementById(place.dataset.chart).textContent);
  const chart = init(place, null, { renderer: "svg" });
  drawn.set(place, { chart, spec });
  chart.on("click", (event) => {
    const link = spec.links?.[event.dataIndex];
    if (link) location.assign(link);
  });
  new ResizeObserver(() => place.clientWidth && paint(place, place.clientWidth)).observe(place);
}

// On paper a chart is as wide as the page, and its figures stand under it.
function toPaper() {
  for (const place of drawn.keys()) paint(place, Math.min(place.clientWidth, PAPER_WIDTH));
  for (const table of document.querySelectorAll("details.chart-table:not([open])")) {
    table.dataset.closed = "yes";
    table.open = true;
  }
}

function fromPaper() {
  for (const place of drawn.keys()) paint(place, place.clientWidth);
  for (const table of document.querySelectorAll("details.chart-table[data-closed]")) {
    delete table.dataset.closed;
    table.open = false;
  }
}

function drawAll(root) {
  for (const place of root.querySelectorAll("[data-chart]:not([data-drawn])")) {
    place.dataset.drawn = "yes";
    draw(place);
  }
}

drawAll(document);
document.addEventListener("htmx:afterSettle", (event) => drawAll(event.target));
window.addEventListener("beforeprint", toPaper);
window.addEventListener("afterprint", fromPaper);
