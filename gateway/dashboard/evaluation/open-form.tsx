/** Starts an evaluation: by which scheme, of which year; how far the scheme can be relied on stands before everything else. */
import { Alert, Button, Form, InputNumber, Select } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import {
  EvaluationSchemeDocument,
  OpenEvaluationDocument,
  type EvaluationsQuery,
} from "../api/documents.ts";
import { useAct } from "../api/use-act.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage } from "../language/language.tsx";
import { evaluationPath, schemePath } from "../navigation/place.ts";
import { ProvenanceMark, SchemeStatus, useSubjects } from "./badges.tsx";
import type { Provenance } from "./document.ts";
import { awardUnit, readScheme } from "./scheme.ts";
import { SettingsFields, settingsOf, type SettingsValues } from "./settings-fields.tsx";
import { useValidity } from "./validity.ts";

type ListedScheme = NonNullable<EvaluationsQuery["evaluationSchemes"]>[number];
type Values = SettingsValues & {
  readonly scheme: string;
  readonly year: number;
  readonly quarter?: number;
};

/** Shows the form, and leads to the evaluation that was started. */
export function OpenForm({ schemes }: { readonly schemes: readonly ListedScheme[] }) {
  const { t, language } = useLanguage();
  const open = useAct(OpenEvaluationDocument);
  const navigate = useNavigate();
  const [code, setCode] = useState<string | null>(null);
  const scheme = schemes.find((one) => one.code === code);
  const text = useAnswer(
    EvaluationSchemeDocument,
    { code: code ?? "" },
    { isWanted: code !== null },
  ).data?.evaluationScheme?.text;
  const unit = text ? awardUnit(readScheme(text))?.[language] : undefined;
  const submit = async ({ year, quarter, ...settings }: Values) => {
    if (!scheme) return;
    const done = await open.run({
      input: {
        scheme: scheme.code,
        year,
        quarter: scheme.unit === "QUARTER" ? (quarter ?? null) : null,
        settings: settingsOf(settings),
      },
    });
    if (done?.openEvaluation) void navigate(evaluationPath(done.openEvaluation.id));
  };
  const needed = [{ required: true, message: t("form.needed") }];
  return (
    <Form<Values>
      layout="vertical"
      initialValues={{ year: new Date().getFullYear() - 1 }}
      onFinish={(values) => void submit(values)}
    >
      {open.refusal && <Alert type="error" role="alert" showIcon title={open.refusal} />}
      <Form.Item name="scheme" label={t("scheme.title")} rules={needed}>
        <Select
          onChange={setCode}
          options={schemes
            .filter(({ status }) => status !== "REPEALED")
            .map((one) => ({
              value: one.code,
              label: language === "en" ? one.nameEn : one.name,
            }))}
        />
      </Form.Item>
      {scheme && <SchemeCard scheme={scheme} />}
      <Form.Item name="year" label={t("evaluation.year")} rules={needed}>
        <InputNumber min={2000} max={2100} precision={0} />
      </Form.Item>
      {scheme?.unit === "QUARTER" && (
        <Form.Item name="quarter" label={t("evaluation.quarter")} rules={needed}>
          <Select
            options={[1, 2, 3, 4].map((quarter) => ({
              value: quarter,
              label: t("evaluation.quarterName", { quarter }),
            }))}
          />
        </Form.Item>
      )}
      <SettingsFields unit={unit} />
      <Button type="primary" htmlType="submit" loading={open.isRunning}>
        {t("evaluation.open")}
      </Button>
    </Form>
  );
}

/** A scheme with everything that a reader must know before using it. */
function SchemeCard({ scheme }: { readonly scheme: ListedScheme }) {
  const { t } = useLanguage();
  const subjects = useSubjects();
  const validity = useValidity();
  const { code, issuer, status, provenance, notes } = scheme;
  const isAlarming = status !== "IN_FORCE" || provenance === "PLACEHOLDER";
  return (
    <aside className="scheme-card" data-alarming={isAlarming}>
      <p>
        <SchemeStatus status={status} /> <ProvenanceMark provenance={provenance as Provenance} />
      </p>
      <p>
        {issuer} · {subjects(scheme.subjects)} · {validity(scheme)}
      </p>
      {provenance === "PLACEHOLDER" && <p>{t("provenanceMeaning.PLACEHOLDER")}</p>}
      {status !== "IN_FORCE" && <p>{t("scheme.notInForce")}</p>}
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <Link to={schemePath(code)}>{t("scheme.open")}</Link>
    </aside>
  );
}
