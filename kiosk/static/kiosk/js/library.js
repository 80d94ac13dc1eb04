(function (kiosk) {
  "use strict";

  const loading = new Map();

  /** A vendored script, fetched when it is first needed and never before; asked for again if that failed. → its global. */
  kiosk.library = function (url, name) {
    if (!loading.has(url)) {
      const loaded = new Promise((done, fail) => {
        const script = kiosk.make("script", { src: url });
        script.addEventListener("load", () => done(window[name]));
        script.addEventListener("error", () => {
          loading.delete(url);
          script.remove();
          fail(new Error(`The library ${url} could not be loaded.`));
        });
        document.head.append(script);
      });
      loading.set(url, loaded);
    }
    return loading.get(url);
  };
})((window.kiosk = window.kiosk || {}));
