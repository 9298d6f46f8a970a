import { defineConfig } from "vite";
import { iconSprite } from "./icons.js";

// Offices still run Chrome 109 (the last one for Windows 7 and 8): nothing newer may reach the browser.
const browsers = ["chrome109", "firefox115", "safari16"];

function fileName(asset) {
  return /\.woff2?$/.test(asset.names[0]) ? "fonts/[name][extname]" : "[name][extname]";
}

// Leaflet names its home page in a mark that we do not show; no built file names another site.
const withoutLink = {
  name: "leaflet-without-link",
  transform: (code, id) => (id.includes("leaflet-src") ? code.replace(/ href="[^"]*leafletjs\.com"/, "") : undefined),
};

export default defineConfig({
  // Relative addresses, so that Django's static storage can add its hashes.
  base: "./",
  plugins: [iconSprite("icons.txt"), withoutLink],
  build: {
    outDir: "../src/conglap_web/static/built",
    emptyOutDir: true,
    target: browsers,
    cssTarget: browsers,
    sourcemap: false,
    modulePreload: false,
    // A font inside the style sheet could not be loaded on demand, and font-src forbids data: addresses.
    assetsInlineLimit: (path) => (/\.woff2?$/.test(path) ? false : undefined),
    rollupOptions: {
      input: { main: "src/main.js", charts: "src/charts.js", map: "src/map.js" },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name].js", assetFileNames: fileName },
    },
  },
});
