// Builds one SVG sprite from the Tabler icons named in a list, for the template tag {% icon "name" %}.
import { readFileSync } from "node:fs";

function names(list) {
  const lines = readFileSync(list, "utf8").split("\n");
  return lines.map((line) => line.trim()).filter((line) => line && !line.startsWith("#"));
}

function symbol(name) {
  const svg = readFileSync(`node_modules/@tabler/icons/icons/outline/${name}.svg`, "utf8");
  const shapes = svg.slice(svg.indexOf("<path"), svg.lastIndexOf("</svg>"));
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.replace(/\s*\n\s*/g, "")}</symbol>`;
}

export function iconSprite(list) {
  return {
    name: "icon-sprite",
    generateBundle() {
      const source = `<svg xmlns="http://www.w3.org/2000/svg">${names(list).map(symbol).join("")}</svg>\n`;
      this.emitFile({ type: "asset", fileName: "icons.svg", source });
    },
  };
}
