/** Messages that come in two languages are told in one. */
import { describe, expect, test } from "vitest";
import { toldIn } from "../../gateway/dashboard/language/told.ts";

describe("a message in two languages", () => {
  test.each([
    [
      "公示期未满。The publicity period has not ended.",
      "公示期未满。",
      "The publicity period has not ended.",
    ],
    [
      "无法连接成员 The member cannot be reached: ECONNREFUSED（暂不等待 not waited for until it is well）",
      "无法连接成员",
      "The member cannot be reached",
    ],
    [
      "还缺240项专家评分。240 scores of experts are missing.",
      "还缺240项专家评分。",
      "240 scores of experts are missing.",
    ],
  ])("is told in the reader's: %s", (message, zh, en) => {
    expect([toldIn("zh", message), toldIn("en", message)]).toEqual([zh, en]);
  });

  test.each(["只有中文。", "English only.", "请用命令行 npm run verify 核验。"])(
    "stays as it is when it is one: %s",
    (message) => {
      expect([toldIn("zh", message), toldIn("en", message)]).toEqual([message, message]);
    },
  );
});
