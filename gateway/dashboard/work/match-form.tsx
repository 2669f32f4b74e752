/** Names who could meet a demand: several offers and institutions at once; nobody is asked to deliver yet. */
import { Alert, Button, Form, Select } from "antd";
import { useState } from "react";
import { useDirectory } from "../api/directory.ts";
import { MatchDemandDocument, OffersDocument } from "../api/documents.ts";
import { useAct } from "../api/use-act.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage } from "../language/language.tsx";

type Values = { readonly offers?: readonly string[]; readonly providers?: readonly string[] };

/** Shows the form; `category` narrows the offers to those of the demand's kind. */
export function MatchForm({
  id,
  category,
  onDone,
}: {
  readonly id: string;
  readonly category: string | null;
  readonly onDone: () => void;
}) {
  const { t, memberName } = useLanguage();
  const { members } = useDirectory();
  const [form] = Form.useForm<Values>();
  const match = useAct(MatchDemandDocument);
  const [done, setDone] = useState(0);
  const filter = category ? { category: category.slice(0, 2) } : {};
  const answer = useAnswer(OffersDocument, { filter });
  const offers = (answer.data?.serviceProducts?.edges ?? []).map(({ node }) => node);

  /** One by one, so that a refusal says which; what was done leaves the form. */
  const submit = async ({ offers: chosen = [], providers = [] }: Values) => {
    const candidates = [
      ...chosen.flatMap((product) => offers.find((offer) => offer.id === product) ?? []),
      ...providers.map((code) => ({ id: null, provider: members.get(code), providerName: null })),
    ];
    let count = 0;
    for (const { id: product, provider, providerName } of candidates) {
      if (!provider) continue;
      const named = { provider: provider.code, providerName: providerName ?? provider.name };
      // oxlint-disable-next-line no-await-in-loop
      if (!(await match.run({ input: { id, ...named, ...(product && { product }) } }))) return;
      count += 1;
      setDone(count);
      form.setFieldsValue({
        offers: chosen.filter((one) => candidates.slice(count).some((left) => left.id === one)),
        providers: providers.slice(Math.max(0, count - chosen.length)),
      });
    }
    onDone();
  };
  const several = { mode: "multiple", showSearch: { optionFilterProp: "label" } } as const;
  return (
    <Form<Values> form={form} layout="vertical" onFinish={(values) => void submit(values)}>
      {match.refusal && (
        <Alert
          type="error"
          role="alert"
          showIcon
          title={match.refusal}
          description={done > 0 && t("match.doneSoFar", { count: done })}
        />
      )}
      <p className="panel-note">{t("match.intro")}</p>
      <Form.Item
        name="offers"
        label={t("match.offers")}
        extra={category ? t("match.offersHint") : undefined}
      >
        <Select
          {...several}
          loading={answer.isAsking}
          notFoundContent={t("match.noOffers")}
          options={[...Map.groupBy(offers, ({ provider }) => provider?.code ?? "")].map(
            ([code, own]) => ({
              label: memberName(own[0]?.provider, own[0]?.providerName ?? code),
              title: code,
              options: own.map(({ id: offer, name }) => ({ value: offer, label: name })),
            }),
          )}
        />
      </Form.Item>
      <Form.Item
        name="providers"
        label={t("match.providers")}
        dependencies={["offers"]}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, providers: readonly string[] = []) => {
              const chosen = (getFieldValue("offers") ?? []) as readonly string[];
              if (chosen.length + providers.length === 0) throw new Error(t("match.needed"));
            },
          }),
        ]}
      >
        <Select
          {...several}
          options={[...members.values()]
            .filter(({ kind }) => kind === "INSTITUTION")
            .map((member) => ({ value: member.code, label: memberName(member) }))}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={match.isRunning}>
        {t("act.MATCH")}
      </Button>
    </Form>
  );
}
