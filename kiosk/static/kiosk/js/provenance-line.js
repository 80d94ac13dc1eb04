(function (kiosk) {
  "use strict";

  /** A gap takes more room than a station: what is not known is longer than what is. Pure. */
  kiosk.provenanceShares = (events) => events.map((event) => (event.kind === "gap" ? 1.5 : 1));

  const drawStation = function (event, voice) {
    const gap = event.kind === "gap";
    const name = gap ? "provenance_gap" : `provenance_${event.kind}`;
    const doubt = !gap && ["probable", "uncertain"].includes(event.certainty);
    return kiosk.make(
      "li",
      { class: "station", "data-kind": event.kind, "data-certainty": event.certainty },
      voice.wordElement("b", "station-name", name),
      event.date && voice.element("span", "station-date", event.date.words),
      voice.element("span", "station-agent", event.agent),
      voice.element("span", "station-place", event.place),
      gap && voice.element("span", "station-evidence", event.evidence),
      doubt && voice.wordElement("span", "station-doubt", `confidence_${event.certainty}`),
    );
  };

  /** "Where it has been": one line with its stations; gaps are drawn as gaps. */
  kiosk.drawProvenance = function (provenance, voice) {
    const events = (provenance && provenance.events) || [];
    if (!events.length) return provenance ? voice.element("p", "been-text", provenance.text) : null;
    const list = kiosk.make("ol", { class: "line" }, events.map((event) => drawStation(event, voice)));
    list.style.setProperty("--columns", kiosk.provenanceShares(events).map((share) => `${share}fr`).join(" "));
    return kiosk.make("div", { class: "line-room" }, list);
  };
})((window.kiosk = window.kiosk || {}));
