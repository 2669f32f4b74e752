/** Which files may be attached to a step as evidence. */

export type NewFile = {
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Of the content as it came, in hexadecimal. */
  readonly sha256: string;
  /** The same as its sender says it; unknown if it does not. */
  readonly stated?: string | null | undefined;
  /** False where the content was not written in base64 (RFC 4648 section 4). */
  readonly isBase64: boolean;
};

const largestBytes = 5 * 1024 * 1024;
const mostFiles = 10;
/** Documents, tables, pictures and archives as offices hand them in; nothing that a browser would run. */
const mediaTypes: ReadonlySet<string> = new Set([
  "application/pdf",
  "application/ofd",
  "application/zip",
  "application/json",
  "application/rtf",
  "application/msword",
  "application/vnd.ms-excel",
  "application/vnd.ms-powerpoint",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  "application/vnd.oasis.opendocument.text",
  "application/vnd.oasis.opendocument.spreadsheet",
  "image/bmp",
  "image/gif",
  "image/heic",
  "image/jpeg",
  "image/png",
  "image/tiff",
  "image/webp",
  "text/csv",
  "text/plain",
]);

/** Returns what is wrong with files that one step brings, null when nothing is. */
export function filesFault(files: readonly NewFile[]): string | null {
  if (files.length > mostFiles)
    return `attachments：一次最多 ${mostFiles} 个文件。At most ${mostFiles} files for one step.`;
  for (const { name, mediaType, size, sha256, stated, isBase64 } of files) {
    // A name is shown and saved under; it is no path.
    if (name.trim() === "" || name.length > 200 || /[/\\\p{Cc}]/u.test(name))
      return `name：文件名 ${name} 不可用。The file name cannot be used.`;
    if (!mediaTypes.has(mediaType))
      return `mediaType：${name} 的类型 ${mediaType} 不在可收之列，请附 PDF、OFD、办公文档、图片、文本或压缩包。A file of this type is not taken.`;
    if (!isBase64)
      return `${name}：内容不是 base64。The content is not base64 (RFC 4648 section 4).`;
    if (size === 0 || size > largestBytes)
      return `${name}：文件应为 1 字节至 5 MiB。A file has 1 byte to 5 MiB.`;
    if (stated && stated.toLowerCase() !== sha256)
      return `${name}：SHA-256 不符，文件在传输中有变。The SHA-256 differs: the file was changed on its way.`;
  }
  return null;
}
