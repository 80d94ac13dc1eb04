(function (kiosk) {
  "use strict";

  /** Canonical JSON (RFC 8785): JavaScript's own numbers and order of keys are what the standard asks for. Pure. */
  kiosk.canonical = function (value) {
    if (Array.isArray(value)) return `[${value.map(kiosk.canonical).join(",")}]`;
    if (!value || typeof value !== "object") return JSON.stringify(value);
    const parts = Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${kiosk.canonical(value[key])}`);
    return `{${parts.join(",")}}`;
  };

  kiosk.hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

  /** The digest a release must have: SHA-256 over everything else in it. */
  kiosk.digestOf = async function (manifest) {
    const { digest: _own, ...rest } = manifest;
    const bytes = new TextEncoder().encode(kiosk.canonical(rest));
    return `sha256:${kiosk.hex(await crypto.subtle.digest("SHA-256", bytes))}`;
  };
})((window.kiosk = window.kiosk || {}));
