// Charts from a small JSON description, drawn as SVG. The same figures stand in a table under each chart.
import { BarChart, LineChart, PieChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { optionFor } from "./chart_options.js";

use([BarChart, LineChart, PieChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

function draw(place) {
  const spec = JSON.parse(document.getElementById(place.dataset.chart).textContent);
  const { option, height } = optionFor(spec, place.clientWidth);
  place.style.height = `${height}px`;
  const chart = init(place, null, { renderer: "svg" });
  chart.setOption(option);
  chart.on("click", (event) => {
    const link = spec.links?.[event.dataIndex];
    if (link) location.assign(link);
  });
  new ResizeObserver(() => {
    chart.resize();
    chart.setOption(optionFor(spec, place.clientWidth).option, true);
  }).observe(place);
}

function drawAll(root) {
  for (const place of root.querySelectorAll("[data-chart]:not([data-drawn])")) {
    place.dataset.drawn = "yes";
    draw(place);
  }
}

drawAll(document);
document.addEventListener("htmx:afterSettle", (event) => drawAll(event.target));
