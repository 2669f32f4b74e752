/** Makes archives of the same entries the same to the byte: libraries put the time of writing on every entry. */

const ends = 0x06054b50;
const entry = 0x02014b50;
/** 1980-01-01 00:00, the first that the format knows: the low half is the time, the high half the day. */
const first = 0x0021_0000;

/** Sets every date in a zip archive to the format's first; returns the same bytes, changed. @throws when it is no zip */
export function withFixedDates(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== ends) end -= 1;
  if (end < 0) throw new Error("没有找到压缩包的目录。This is no zip archive.");
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== entry) throw new Error("压缩包的目录损坏。The zip is broken.");
    view.setUint32(at + 12, first, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, first, true);
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    at += 46 + name! + extra! + comment!;
  }
  return zip;
}
