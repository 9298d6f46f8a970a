// Points that gather into numbers seen from far, and come apart when one looks closer.
import Supercluster from "supercluster";

const APART = 15; // from this zoom on only points at the very same place gather
const KEY = 32;

function dashed(keys, at) {
  const key = keys.slice(at * KEY, (at + 1) * KEY);
  return key.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

export function nearby({ lat, lon, sector, key }) {
  const index = new Supercluster({ radius: 56, maxZoom: APART, minPoints: 3 });
  index.load(lat.map((north, at) => ({ type: "Feature", properties: { at }, geometry: { type: "Point", coordinates: [lon[at], north] } })));
  const shown = ({ id, properties, geometry: { coordinates: [east, north] } }) => {
    if (properties.cluster) return { lat: north, lon: east, n: properties.point_count, id };
    return { lat: north, lon: east, n: 1, sector: sector[properties.at], key: dashed(key, properties.at) };
  };
  return {
    seen: (bounds, zoom) => index.getClusters([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()], zoom).map(shown),
    zoomOf: (cluster) => index.getClusterExpansionZoom(cluster.id),
    within: (cluster, most) => index.getLeaves(cluster.id, most).map((leaf) => dashed(key, leaf.properties.at)),
  };
}
