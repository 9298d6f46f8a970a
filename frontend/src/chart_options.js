// Turns {kind, categories, series: [{name, values, state}], unit} into an ECharts option.
const palette = ["#1a5a96", "#0f766e", "#c98a00", "#7a4fb0", "#b0562a", "#5b6b7c", "#2f8fc4", "#6f8f1f"];
const states = {
  new: "#8db4dc", active: "#1a5a96", waiting: "#d9a21b", paused: "#8a63b8",
  done: "#2f9e5b", overdue: "#c8372b", cancelled: "#9aa6b2",
};
const face = '"Be Vietnam Pro", "Segoe UI", Tahoma, Arial, sans-serif';
const textStyle = { fontFamily: face, fontSize: 13, color: "#1b2733" };
const number = (value) => Number(value).toLocaleString("vi");
const colour = (series, index) => states[series.state] || palette[index % palette.length];

// A tooltip of rich text: an HTML one would need inline styles, which the content security policy forbids.
function tooltip(unit, trigger) {
  const shown = (value) => (value == null ? "–" : `${number(value)}${unit ? ` ${unit}` : ""}`);
  return { trigger, renderMode: "richText", confine: true, axisPointer: { type: "shadow" }, valueFormatter: shown };
}

function wrap(text, perLine) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines[lines.length - 1];
    if (last && last.length + word.length + 1 > perLine) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines.length > 3 ? `${lines.slice(0, 3).join("\n")}…` : lines.join("\n");
}

// How far down the drawing begins: below as many lines as the legend will need.
function below(spec, width) {
  if (spec.series.length < 2) return 12;
  const long = spec.series.reduce((sum, one) => sum + one.name.length * 7.4 + 46, 0);
  return 16 + 24 * Math.ceil(long / width);
}

function barSeries(spec) {
  return spec.series.map((series, index) => ({
    name: series.name,
    type: "bar",
    data: series.values,
    stack: spec.kind === "stacked" ? "all" : undefined,
    barMaxWidth: 22,
    itemStyle: { color: colour(series, index) },
    cursor: spec.links ? "pointer" : "default",
  }));
}

function bars(spec, width) {
  const labels = Math.min(260, Math.round(width * 0.38));
  const perLine = Math.max(12, Math.floor(labels / 6.6));
  const rowsPer = spec.kind === "stacked" ? 1 : spec.series.length;
  return {
    height: Math.max(170, 30 + below(spec, width) + spec.categories.length * Math.max(40, 24 * rowsPer)),
    option: {
      grid: { left: labels + 8, right: 24, top: below(spec, width), bottom: 28 },
      xAxis: { type: "value", minInterval: spec.decimals ? 0 : 1, axisLabel: { formatter: number, hideOverlap: true } },
      yAxis: {
        type: "category", inverse: true, data: spec.categories, axisTick: { show: false },
        axisLabel: { width: labels, formatter: (text) => wrap(text, perLine), color: "#1b2733", lineHeight: 15, interval: 0 },
      },
      tooltip: tooltip(spec.unit, "axis"),
      series: barSeries(spec),
    },
  };
}

function lines(spec, width) {
  const series = spec.series.map((one, index) => ({
    name: one.name, type: "line", data: one.values, symbolSize: 7, itemStyle: { color: colour(one, index) },
  }));
  return {
    height: 280,
    option: {
      grid: { left: 56, right: 20, top: below(spec, width), bottom: 32 },
      xAxis: { type: "category", data: spec.categories },
      yAxis: { type: "value", minInterval: spec.decimals ? 0 : 1, axisLabel: { formatter: number } },
      tooltip: tooltip(spec.unit, "axis"),
      series,
    },
  };
}

function donut(spec, width) {
  const parts = spec.categories.map((name, index) => ({
    name,
    value: spec.series[0].values[index],
    itemStyle: { color: states[spec.states?.[index]] || palette[index % palette.length] },
  }));
  const wide = width > 460;
  const center = wide ? ["28%", "50%"] : ["50%", 105];
  const ring = { type: "pie", radius: [52, 88], center, data: parts, label: { show: false }, emphasis: { scale: false } };
  const amount = (name) => `${name}: ${number(parts.find((part) => part.name === name).value)}`;
  const place = wide ? { left: "56%", top: "middle" } : { left: "center", top: 212 };
  return {
    height: wide ? 220 : 222 + parts.length * 24,
    option: {
      tooltip: tooltip(spec.unit, "item"),
      legend: { orient: "vertical", icon: "roundRect", formatter: amount, itemGap: 10, textStyle, ...place },
      series: [ring],
    },
  };
}

export function optionFor(spec, width) {
  const made = spec.kind === "line" ? lines(spec, width) : spec.kind === "donut" ? donut(spec, width) : bars(spec, width);
  const legend = { show: spec.series.length > 1, top: 0, left: 0, icon: "roundRect", itemGap: 14, textStyle };
  const common = { animation: false, textStyle, legend };
  return { height: made.height, option: { ...common, ...made.option } };
}
