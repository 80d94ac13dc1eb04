(function (kiosk) {
  "use strict";

  const geography = (kiosk.geography = kiosk.geography || {});
  const radians = (degrees) => (degrees * Math.PI) / 180;
  const stretch = (degrees) => Math.tan(Math.PI / 4 + radians(degrees) / 2);

  /**
   * Lambert conformal conic on a sphere (Snyder, Map Projections: A Working Manual, formulas 15-1 to 15-4):
   * shapes stay true at every place, and the central meridian stands upright in the middle of the sheet.
   */
  geography.conic = function ({ radius, centralMeridian, originLatitude, standardParallels: [south, north] }) {
    const cone =
      Math.log(Math.cos(radians(south)) / Math.cos(radians(north))) / Math.log(stretch(north) / stretch(south));
    const scale = (radius * Math.cos(radians(south)) * stretch(south) ** cone) / cone;
    const distance = (latitude) => scale / stretch(latitude) ** cone;
    return function (longitude, latitude) {
      const angle = cone * radians(longitude - centralMeridian);
      const reach = distance(latitude);
      return [reach * Math.sin(angle), reach * Math.cos(angle) - distance(originLatitude)];
    };
  };

  let placed = null;

  /**
   * Where a longitude and latitude (degrees) lie on the sheet of vendor/natural-earth/north-east-asia.js:
   * [x, y] in kilometres, x to the east and y to the south, ready for an SVG viewBox.
   */
  geography.project = function (longitude, latitude) {
    placed = placed || geography.conic(geography.projection);
    return placed(longitude, latitude);
  };
})((window.kiosk = window.kiosk || {}));
