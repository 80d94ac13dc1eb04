(function (kiosk) {
  "use strict";

  const loading = {};

  /** A vendored script, fetched when it is first needed and never before; asked for again if that failed. → its global. */
  kiosk.library = (url, name) =>
    (loading[url] ||= new Promise((done, fail) => {
      const script = kiosk.make("script", { src: url });
      script.onload = () => done(window[name]);
      script.onerror = () => {
        delete loading[url];
        script.remove();
        fail(new Error(`The library ${url} could not be loaded.`));
      };
      document.head.append(script);
    }));
})((window.kiosk = window.kiosk || {}));
