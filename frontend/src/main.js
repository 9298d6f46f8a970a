import "./main.css";
import htmx from "htmx.org";
import { watchConfirm } from "./confirm.js";
import { watchDays } from "./days.js";
import { watchDropZones } from "./dropzone.js";
import { watchLists } from "./lists.js";
import { watchMenus } from "./menus.js";
import { watchMessages } from "./messages.js";
import { watchReview } from "./review.js";

document.documentElement.classList.add("js");
window.htmx = htmx;
watchMenus();
watchConfirm();
watchDays();
watchDropZones();
watchLists();
watchMessages();
watchReview();
