/** One participant's sheet as an expert fills it in; each score is given for good. */
import { Alert, Button, Form, Input, InputNumber, Modal } from "antd";
import { SubmitScoresDocument } from "../api/documents.ts";
import { Link } from "react-router";
import { useAct } from "../api/use-act.ts";
import { useLanguage } from "../language/language.tsx";
import { memberPath } from "../navigation/place.ts";
import { ArticleOf } from "./badges.tsx";
import type { scoredOf } from "./scheme.ts";
import { useMemberNames } from "./member-names.ts";
import { AsWritten } from "../parts/as-written.tsx";

type Leaf = ReturnType<typeof scoredOf>[number];
type Entry = { readonly score?: string; readonly remark?: string };
type Given = {
  readonly indicator: string;
  readonly score: string;
  readonly remark: string | null;
  readonly hash: string;
};
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
  onDone,
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
  readonly given: readonly Given[];
  readonly onDone: () => void;
}) {
  const { t, language } = useLanguage();
  const called = useMemberNames()(member, name);
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
      title: t("scoring.sureTitle", { name: called }),
      // What stands for good is read once more before.
      content: (
        <>
          <dl className="to-submit">
            {scores.map(({ indicator, score }) => (
              <div key={indicator}>
                <dt>{leaves.find(({ code }) => code === indicator)?.name[language]}</dt>
                <dd>{score}</dd>
              </div>
            ))}
          </dl>
          {t("scoring.sureText")}
        </>
      ),
      okText: t("scoring.submit"),
    });
    if (isSure && (await act.run({ evaluation, scores }))) onDone();
  };
  if (owed.length === 0) return <GivenSheet name={called} leaves={leaves} given={given} />;
  return (
    <section className="score-card" aria-label={called}>
      {dialogs}
      <header>
        <h3>{called}</h3>
        <Link to={memberPath(member)} target="_blank">
          {t("scoring.member")}
        </Link>
      </header>
      {summary ? (
        <details open>
          <summary>{t("papers.summary")}</summary>
          <p className="summary-text">
            <AsWritten text={summary} />
          </p>
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
              <Asked leaf={leaf} />
              {stands ? (
                <Stands given={stands} />
              ) : (
                <div className="score-fields">
                  <Form.Item
                    name={[fieldOf(leaf.code), "score"]}
                    label={t("scoring.score", { from, to })}
                    rules={[
                      { required: true, message: t("form.needed") },
                      {
                        validator: (_, score?: string) =>
                          isWithin(score, from, to)
                            ? Promise.resolve()
                            : Promise.reject(new Error(t("scoring.outside", { from, to }))),
                      },
                    ]}
                  >
                    {/* No bounds of its own: it would move a slip to the bound and say nothing. */}
                    <InputNumber<string> stringMode precision={2} step="1" />
                  </Form.Item>
                  <Form.Item name={[fieldOf(leaf.code), "remark"]} label={t("scoring.remark")}>
                    <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={2000} />
                  </Form.Item>
                </div>
              )}
            </fieldset>
          );
        })}
        <Button type="primary" htmlType="submit" loading={act.isRunning}>
          {t("scoring.submit")}
        </Button>
      </Form>
    </section>
  );
}

/** Nothing is within as well: that a score is missing is said otherwise. */
const isWithin = (score: string | undefined | null, from: string, to: string) =>
  score === undefined ||
  score === null ||
  score === "" ||
  (Number(score) >= Number(from) && Number(score) <= Number(to));

/** A sheet that is done, as it stands. */
function GivenSheet({
  name,
  leaves,
  given,
}: {
  readonly name: string;
  readonly leaves: readonly Leaf[];
  readonly given: readonly Given[];
}) {
  const { t } = useLanguage();
  return (
    <section className="score-card" data-done aria-label={name}>
      <header>
        <h3>{name}</h3>
        <span>{t("scoring.given")}</span>
      </header>
      {leaves.map((leaf) => {
        const stands = given.find(({ indicator }) => indicator === leaf.code);
        return (
          stands && (
            <fieldset key={leaf.code}>
              <Asked leaf={leaf} />
              <Stands given={stands} />
            </fieldset>
          )
        );
      })}
    </section>
  );
}

function Asked({ leaf: { name, weight, article, provenance } }: { readonly leaf: Leaf }) {
  const { t, language } = useLanguage();
  return (
    <legend>
      {name[language]} <small>{t("scoring.weight", { weight })}</small>{" "}
      <ArticleOf article={article} provenance={provenance} />
    </legend>
  );
}

function Stands({ given: { score, remark, hash } }: { readonly given: Given }) {
  return (
    <p className="stands">
      <b>{score}</b> <AsWritten text={remark} />
      <code title={hash}>{hash.slice(0, 12)}…</code>
    </p>
  );
}
