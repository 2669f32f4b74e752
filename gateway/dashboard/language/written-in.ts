/** In which language people wrote what the page shows as they wrote it. */
const han = /\p{Script=Han}/u;

/** Returns the value for `lang` of an element with this text; none where it is that of the page. */
export const writtenIn = (text: string | null | undefined): "zh-CN" | undefined =>
  text && han.test(text) ? "zh-CN" : undefined;
