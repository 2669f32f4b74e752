/** The eight figures of the network with their changes, and what its services come to. */
import { useLanguage } from "../language/language.tsx";
import { ChangeMark } from "./change-mark.tsx";
import { NumberLink } from "./number-link.tsx";
import { columnKeys, type SealedText } from "./sealed-text.ts";

/** Shows one tile a figure; each number leads to the number opened. */
export function TotalFigures({ text: { total, period } }: { readonly text: SealedText }) {
  const { t, format } = useLanguage();
  const { figures, changes, satisfaction, publicWelfareServices, feeFen } = total;
  const mean = satisfaction.mean === null ? null : Number(satisfaction.mean);
  return (
    <>
      <dl className="total-figures">
        {columnKeys.map((key) => (
          <div key={key}>
            <dt>{t(`indicator.${key}`)}</dt>
            <dd>
              <NumberLink indicator={key} period={period} value={figures[key]} />
              <ChangeMark of="previous" change={changes.previous?.[key] ?? null} />
              <ChangeMark of="lastYear" change={changes.lastYear?.[key] ?? null} />
            </dd>
          </div>
        ))}
      </dl>
      <dl className="total-further">
        <div>
          <dt>{t("indicator.serviceRecords")}</dt>
          <dd>
            <NumberLink indicator="serviceRecords" period={period} value={satisfaction.services} />
          </dd>
        </div>
        <div>
          <dt>{t("indicator.satisfaction")}</dt>
          <dd>
            <NumberLink indicator="satisfaction" period={period} value={mean}>
              {format.figure("score", mean)}
            </NumberLink>
            <span className="beneath">
              {t("bulletin.ratings", {
                count: format.count(satisfaction.ratings),
                share: format.figure("share", satisfaction.responseShare),
              })}
            </span>
          </dd>
        </div>
        <div>
          <dt>{t("bulletin.publicWelfare")}</dt>
          <dd>
            <NumberLink
              indicator="publicWelfareShare"
              period={period}
              value={publicWelfareServices}
            />
          </dd>
        </div>
        <div>
          <dt>{t("indicator.feeFen")}</dt>
          <dd>
            <NumberLink indicator="feeFen" period={period} value={Number(feeFen)}>
              {format.money(feeFen)}
            </NumberLink>
          </dd>
        </div>
      </dl>
      <p className="panel-note">{t("bulletin.totalNote")}</p>
    </>
  );
}
