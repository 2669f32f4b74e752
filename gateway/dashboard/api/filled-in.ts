/** Whether somebody has put something into a form that is still open. */

/** Where people write what is not kept anywhere yet; a search is in the address. */
const holders = "form:not([role=search]), [role=dialog], .ant-upload-wrapper";
const touched = new Set<Element>();

/** A list that opens hangs outside the form that it belongs to: any open form may be meant. */
function holdersOf({ target, type }: Event): readonly Element[] {
  if (!(target instanceof Element)) return [];
  const holder = target.closest(holders);
  if (type !== "click") return holder ? [holder] : [];
  return target.closest(".ant-select-dropdown, .ant-picker-dropdown")
    ? [...document.querySelectorAll(holders)]
    : [];
}

/** Begins to watch the page. */
export function watchForms(): void {
  const note = (event: Event) => {
    for (const holder of holdersOf(event)) touched.add(holder);
  };
  for (const type of ["input", "change", "drop", "click"])
    document.addEventListener(type, note, { capture: true });
}

/** A form that was sent or closed is gone, or out of sight. */
export function isFilledIn(): boolean {
  for (const holder of touched) if (!holder.isConnected) touched.delete(holder);
  return [...touched].some((holder) => holder.checkVisibility());
}
