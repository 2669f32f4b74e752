/** Refuses a whole file before a row is read, naming what the file really is and what to do. */

/** Why a file is refused as a whole, with the remedy; a detail names what was found. */
const refusals = {
  FILE_EMPTY: { problem: "文件是空的，没有任何内容", remedy: "请确认保存成功后重新上传" },
  FILE_DAMAGED: {
    problem: "文件已损坏，不能完整读取",
    remedy: "请在原电脑上打开并另存为新的.xlsx文件后重新上传，不要直接修改扩展名",
  },
  FILE_NOT_XLSX: {
    problem: "文件不是.xlsx工作簿",
    remedy: "请用Excel或WPS打开后另存为“Excel工作簿（.xlsx）”再上传",
  },
  FILE_NOT_CSV: {
    problem: "文件扩展名是.csv，内容却不是文本",
    remedy: "请改回原来的扩展名，或另存为CSV后再上传",
  },
  FILE_ENCRYPTED: {
    problem: "文件设有打开密码，不能读取",
    remedy: "请取消密码（文件→信息→保护工作簿→用密码加密，清空密码）后重新上传",
  },
  FILE_ENCODING_UNKNOWN: {
    problem: "文本既不是UTF-8也不是GB18030编码，不能确定文字内容",
    remedy: "请另存为“CSV UTF-8（逗号分隔）”后重新上传",
  },
  FILE_TOO_LARGE: {
    problem: "文件过大",
    remedy: "请删除无关的工作表、图片和空行，或按季度拆分后上传",
  },
  FILE_COLUMN_MISSING: {
    problem: "事件日志缺少必需的列",
    remedy: "请补上该列，或在映射中写明实际的列名",
  },
  NO_LEDGER_SHEET: {
    problem: "文件中找不到台账表头（企业名称、统一社会信用代码、服务开始日期等列）",
    remedy: "请使用规定的台账模板，保留表头后重新上传",
  },
  FILE_TYPE_UNKNOWN: {
    problem: "不支持这种文件",
    remedy: "请上传.xlsx工作簿或.csv文本文件",
  },
} as const;

export type RefusalCode = keyof typeof refusals;

/** A file that is refused whole; the message is Chinese and meant for the person who uploaded it. */
export class IntakeRefusal extends Error {
  override readonly name = "IntakeRefusal";
  readonly code: RefusalCode;
  readonly remedy: string;

  constructor(code: RefusalCode, detail?: string) {
    const { problem, remedy } = refusals[code];
    super(`${problem}${detail === undefined ? "" : `：${detail}`}。${remedy}。`);
    this.code = code;
    this.remedy = remedy;
  }
}
