/** Evidence files of steps, kept by the member whose step it was. */
import { defineEntity, p } from "@mikro-orm/core";

export const Attachments = defineEntity({
  name: "AttachmentRow",
  tableName: "attachment",
  properties: {
    id: p.text().primary(),
    recordId: p.text(),
    name: p.text(),
    mediaType: p.text(),
    size: p.integer(),
    sha256: p.text(),
    content: p.blob().lazy(),
    /** Codes of the members whose staff may read it. */
    readers: p.array(),
    attachedAt: p.datetime(),
  },
});
