/** One participant's sheet as an expert fills it in; each score is given for good. */
import { Alert, Button, Form, Input, InputNumber, Modal } from "antd";
import { SubmitScoresDocument } from "../api/documents.ts";
import { useAct } from "../api/use-act.ts";
import { useLanguage } from "../language/language.tsx";
import { ArticleOf } from "./badges.tsx";
import type { scoredOf } from "./scheme.ts";

type Leaf = ReturnType<typeof scoredOf>[number];
type Entry = { readonly score?: string; readonly remark?: string };
type Values = Readonly<Record<string, Entry>>;

/** A code of an indicator may hold dots and dashes, which the form would take for a path. */
const fieldOf = (code: string) => `i${code.replaceAll(/\W/g, "_")}`;

/** Shows the sheet: what is owed as fields, what was given as it stands. */
export function ScoreForm({
  evaluation,
  participant: { member, name, summary, waiver },
  leaves,
  owed,
  given,
}: {
  readonly evaluation: string;
  readonly participant: {
    readonly member: string;
    readonly name: string;
    readonly summary: string | null;
    readonly waiver: string | null;
  };
  readonly leaves: readonly Leaf[];
  readonly owed: readonly { readonly indicator: string }[];
  readonly given: readonly {
    readonly indicator: string;
    readonly score: string;
    readonly remark: string | null;
    readonly hash: string;
  }[];
}) {
  const { t, language } = useLanguage();
  const act = useAct(SubmitScoresDocument);
  const [modal, dialogs] = Modal.useModal();
  const isOwed = (code: string) => owed.some(({ indicator }) => indicator === code);
  const submit = async (values: Values) => {
    const scores = leaves.flatMap(({ code }) => {
      const entry = values[fieldOf(code)];
      return isOwed(code) && entry?.score !== undefined
        ? [
            {
              participant: member,
              indicator: code,
              score: entry.score,
              remark: entry.remark?.trim() || null,
            },
          ]
        : [];
    });
    const isSure = await modal.confirm({
      title: t("scoring.sureTitle", { name }),
      content: t("scoring.sureText"),
      okText: t("scoring.submit"),
    });
    if (isSure) await act.run({ evaluation, scores });
  };
  return (
    <section className="score-card" aria-label={name} data-done={owed.length === 0 || undefined}>
      {dialogs}
      <header>
        <h3>{name}</h3>
        <span>{t(owed.length === 0 ? "scoring.given" : "scoring.open")}</span>
      </header>
      {summary ? (
        <details>
          <summary>{t("papers.summary")}</summary>
          <p className="summary-text">{summary}</p>
        </details>
      ) : (
        waiver && <p className="panel-note">{t("papers.waived", { reason: waiver })}</p>
      )}
      {act.refusal && <Alert type="error" role="alert" showIcon title={act.refusal} />}
      <Form<Values>
        layout="vertical"
        onFinish={(values) => void submit(values)}
        scrollToFirstError={{ focus: true }}
      >
        {leaves.map((leaf) => {
          const stands = given.find(({ indicator }) => indicator === leaf.code);
          const { from, to } = leaf.experts.scale;
          if (!stands && !isOwed(leaf.code)) return null;
          return (
            <fieldset key={leaf.code}>
              <legend>
                {leaf.code} {leaf.name[language]}{" "}
                <small>{t("scoring.weight", { weight: leaf.weight })}</small>{" "}
                <ArticleOf article={leaf.article} provenance={leaf.provenance} />
              </legend>
              {stands ? (
                <p className="stands">
                  <b>{stands.score}</b> {stands.remark}
                  <code title={stands.hash}>{stands.hash.slice(0, 12)}…</code>
                </p>
              ) : (
                <div className="score-fields">
                  <Form.Item
                    name={[fieldOf(leaf.code), "score"]}
                    label={t("scoring.score", { from, to })}
                    rules={[{ required: true, message: t("form.needed") }]}
                  >
                    <InputNumber<string> stringMode min={from} max={to} precision={2} step="1" />
                  </Form.Item>
                  <Form.Item name={[fieldOf(leaf.code), "remark"]} label={t("scoring.remark")}>
                    <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={2000} />
                  </Form.Item>
                </div>
              )}
            </fieldset>
          );
        })}
        {owed.length > 0 && (
          <Button type="primary" htmlType="submit" loading={act.isRunning}>
            {t("scoring.submit")}
          </Button>
        )}
      </Form>
    </section>
  );
}
