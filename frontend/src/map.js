// The map of units: outlines of communes and units as points on one canvas, without any tile server.
import "leaflet/dist/leaflet.css";
import "./css/map.css";
import { canvas, circleMarker, control, divIcon, geoJSON, latLngBounds, map as leafletMap, marker, popup } from "leaflet";
import { SECTOR_COLOURS, colourOf, shadesFor } from "./map_colours.js";
import { nearby } from "./map_points.js";

const PLACE = 13; // zoom of a single place
const PAPER_WIDTH = 660; // CSS pixels between the margins of an upright A4 page

async function fetched(address) {
  const answer = await fetch(address, { credentials: "same-origin" });
  if (!answer.ok || answer.redirected) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

function textual(tag, text, css = "") {
  const element = document.createElement(tag);
  element.textContent = text;
  if (css) element.className = css;
  return element;
}

function started(place) {
  const drawn = leafletMap(place, { zoomControl: false, attributionControl: false, renderer: canvas({ padding: 0.3 }), minZoom: 5, maxZoom: 18, zoomSnap: 0.5 });
  control.zoom({ zoomInTitle: place.dataset.zoomIn ?? "+", zoomOutTitle: place.dataset.zoomOut ?? "-" }).addTo(drawn);
  control.scale({ imperial: false }).addTo(drawn);
  if (place.dataset.source) control.attribution({ prefix: false }).addAttribution(place.dataset.source).addTo(drawn);
  return drawn;
}

// The whole province: outlines, what they are shaded by, points that gather in numbers when seen from far.
class UnitMap {
  constructor(place) {
    this.place = place;
    this.map = started(place);
    this.marks = [];
    this.map.on("moveend", () => this.showPoints());
    this.asked = 0;
  }

  async draw() {
    const turn = ++this.asked;
    const spec = JSON.parse(document.getElementById(this.place.dataset.map).textContent);
    this.place.removeAttribute("data-drawn");
    const [outlines, points] = await Promise.all([this.outlinesOf(spec.outlines), fetched(spec.points)]);
    if (turn !== this.asked) return; // filters changed meanwhile
    this.spec = spec;
    this.points = nearby(points);
    this.showOutlines(outlines);
    this.fit(points);
    this.showPoints();
    this.place.dataset.drawn = String(Math.round(performance.now()));
  }

  async outlinesOf(address) {
    if (this.address !== address) [this.address, this.outlines] = [address, await fetched(address)];
    return this.outlines;
  }

  showOutlines(outlines) {
    this.layer?.remove();
    const { communes, shade } = this.spec;
    const shades = shade ? shadesFor(Object.values(communes).map((one) => one[shade])) : [];
    const numberOf = (feature) => communes[feature.properties.code]?.[shade] ?? 0;
    this.layer = geoJSON(outlines, {
      style: (feature) => ({ color: "#5a6878", weight: 1, fillOpacity: 1, fillColor: shade ? colourOf(numberOf(feature), shades) : "#ffffff" }),
      onEachFeature: (feature, layer) => layer.on("click", (event) => this.tellCommune(feature.properties, event.latlng)),
    }).addTo(this.map);
    this.layer.bringToBack();
    this.showLegend(shades);
  }

  showLegend(shades) {
    const legend = document.getElementById("map-shades");
    if (!legend) return;
    legend.replaceChildren(...shades.map(({ from, to, colour }) => {
      const item = document.createElement("li");
      const swatch = textual("span", "", "swatch swatch-area");
      swatch.style.background = colour;
      item.append(swatch, from === to ? String(from) : `${from}–${to}`);
      return item;
    }));
  }

  fit(points) {
    if (this.fitted) return;
    this.fitted = true;
    const bounds = this.layer.getBounds();
    if (!bounds.isValid() && points.lat.length) bounds.extend(latLngBounds(points.lat.map((lat, at) => [lat, points.lon[at]])));
    if (bounds.isValid()) this.map.fitBounds(bounds, { animate: false, padding: [8, 8] });
    else this.map.setView([16, 107.5], 6);
  }

  showPoints() {
    if (!this.points) return;
    for (const mark of this.marks) mark.remove();
    this.marks = this.points.seen(this.map.getBounds(), this.map.getZoom()).map((one) => (one.n > 1 ? this.cluster(one) : this.single(one)));
  }

  single(one) {
    const mark = circleMarker([one.lat, one.lon], { radius: 5, color: "#ffffff", weight: 1, fillOpacity: 1, fillColor: SECTOR_COLOURS[one.sector] });
    mark.on("click", (event) => this.tellUnits([one.key], event.latlng));
    return mark.addTo(this.map);
  }

  cluster(one) {
    const size = 22 + 5 * Math.log10(one.n);
    const title = `${one.n} ${this.place.dataset.cluster}`;
    const icon = divIcon({ className: "map-cluster", html: String(one.n), iconSize: [size, size] });
    const mark = marker([one.lat, one.lon], { icon, title, alt: title });
    mark.on("click", () => this.closer(one));
    mark.on("keypress", (event) => event.originalEvent.key === "Enter" && this.closer(one));
    return mark.addTo(this.map);
  }

  // Comes near enough that a number falls apart; units at one place are named instead.
  closer(one) {
    const zoom = this.points.zoomOf(one);
    if (zoom >= this.map.getMaxZoom() || zoom <= this.map.getZoom()) {
      this.tellUnits(this.points.within(one, 12), [one.lat, one.lon]);
      return;
    }
    this.place.focus({ preventScroll: true }); // the number goes away, and with it the focus
    this.map.setView([one.lat, one.lon], zoom);
  }

  tellCommune({ code, name }, where) {
    const { n = 0, missing = 0, list } = this.spec.communes[code] ?? {};
    const told = document.createElement("div");
    told.append(textual("strong", name), textual("p", `${n} ${this.place.dataset.units}, ${missing} ${this.place.dataset.missing}`));
    if (list && n) {
      const link = textual("a", this.place.dataset.list);
      link.href = list;
      told.append(link);
    }
    popup().setLatLng(where).setContent(told).openOn(this.map);
  }

  async tellUnits(keys, where) {
    const told = document.createElement("div");
    told.className = "map-cards";
    const shown = popup({ maxHeight: 260 }).setLatLng(where).setContent(told).openOn(this.map);
    const nobody = "00000000-0000-0000-0000-000000000000";
    const cards = await Promise.all(keys.map(async (key) => {
      const answer = await fetch(this.spec.card.replace(nobody, key) + this.spec.day, { credentials: "same-origin" });
      return answer.ok && !answer.redirected ? answer.text() : "";
    }));
    told.innerHTML = cards.join(""); // made by the site's own templates, which escape
    shown.update();
  }
}

// One place, on the page of a unit.
function drawPlace(place) {
  const { lat, lon, outline } = JSON.parse(document.getElementById(place.dataset.place).textContent);
  const drawn = started(place).setView([lat, lon], PLACE); // before any layer: a point is drawn where it is known to be
  if (outline) {
    const style = { color: "#5a6878", weight: 1, fillColor: "#e8f0f8", fillOpacity: 1 };
    const area = geoJSON(outline, { interactive: false, style }).addTo(drawn);
    drawn.fitBounds(area.getBounds().extend([lat, lon]), { animate: false, padding: [8, 8] });
  }
  circleMarker([lat, lon], { radius: 6, color: "#ffffff", weight: 2, fillOpacity: 1, fillColor: "#b42318", interactive: false }).addTo(drawn);
  place.dataset.drawn = "yes";
}

// On paper what is seen, as wide as the page; the province rather than the empty sides of a screen.
function fitPaper({ place, map, whole }) {
  let seen;
  const show = (bounds) => map.invalidateSize({ animate: false }).fitBounds(bounds, { animate: false, padding: [4, 4] });
  window.addEventListener("beforeprint", () => {
    seen = map.getBounds();
    Object.assign(place.style, { width: `${Math.min(place.clientWidth, PAPER_WIDTH)}px`, height: "460px" });
    show(whole()?.isValid() && seen.contains(whole()) ? whole() : seen);
  });
  window.addEventListener("afterprint", () => {
    Object.assign(place.style, { width: "", height: "" });
    show(seen);
  });
}

function watch(place) {
  const units = new UnitMap(place);
  fitPaper({ place, map: units.map, whole: () => units.layer?.getBounds() });
  const draw = () => units.draw().catch(() => place.append(textual("p", place.dataset.failed, "map-failed")));
  draw();
  document.addEventListener("htmx:afterSettle", (event) => event.target.id === "list" && draw());
}

for (const swatch of document.querySelectorAll("[data-sector]")) swatch.style.background = SECTOR_COLOURS[swatch.dataset.sector];
document.addEventListener("htmx:afterSettle", (event) => {
  for (const swatch of event.target.querySelectorAll?.("[data-sector]") ?? []) swatch.style.background = SECTOR_COLOURS[swatch.dataset.sector];
});
for (const place of document.querySelectorAll("[data-map]")) watch(place);
for (const place of document.querySelectorAll("[data-place]")) drawPlace(place);
