// Two pictures of the same place, compared by the browser that took them.

/** How many pixels differ by at least a ratio of luminance, as contrast is counted in WCAG. */
export async function differingPixels(page, before, after, ratio) {
  const pictures = [before, after].map((bytes) => bytes.toString("base64"));
  return page.evaluate(
    async ({ pictures, ratio }) => {
      const luminances = async (picture) => {
        const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
        context.drawImage(bitmap, 0, 0);
        const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
        const linear = (part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
        return Array.from({ length: data.length / 4 }, (_, pixel) => {
          const [red, green, blue] = data.subarray(pixel * 4, pixel * 4 + 3);
          return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        });
      };
      const [one, other] = await Promise.all(pictures.map(luminances));
      return one.filter((light, pixel) => (Math.max(light, other[pixel]) + 0.05) / (Math.min(light, other[pixel]) + 0.05) >= ratio).length;
    },
    { pictures, ratio },
  );
}
