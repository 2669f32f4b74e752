/** The life of a bulletin: what is done, what is next and for whom, and what stands in its way. */
import { Alert, Steps } from "antd";
import { useLanguage } from "../language/language.tsx";
import { NextSteps } from "./next-steps.tsx";
import { stagesOf, type Bulletin, type Obstacle, type Stage } from "./stages.ts";

/** Shows the stages; what may be done, and what may not yet, only to whom it concerns. */
export function Life({
  bulletin,
  obstacles,
  isInsider,
}: {
  readonly bulletin: Bulletin;
  readonly obstacles: readonly Obstacle[];
  readonly isInsider: boolean;
}) {
  const { t } = useLanguage();
  return (
    <section className="panel life" aria-label={t("bulletin.life")}>
      <Steps
        size="small"
        items={stagesOf(bulletin).map((stage) => ({
          key: stage.key,
          status: stage.status,
          title: t(`bulletin.stage.${stage.key}`),
          content: <Done stage={stage} />,
        }))}
      />
      {isInsider && (
        <>
          {obstacles.map((obstacle) => (
            <Obstruction key={obstacle.kind} obstacle={obstacle} />
          ))}
          <div className="life-next">
            <p>{t(`bulletin.waits.${bulletin.state}`)}</p>
            <NextSteps bulletin={bulletin} />
          </div>
        </>
      )}
    </section>
  );
}

function Done({ stage: { taken, status } }: { readonly stage: Stage }) {
  const { t, format } = useLanguage();
  if (!taken) return null;
  return (
    <span className="stage-done">
      {status === "error" && <b>{t(`bulletinStep.${taken.step as "RETURN"}`)} </b>}
      {format.moment(taken.at)}
    </span>
  );
}

function Obstruction({ obstacle }: { readonly obstacle: Obstacle }) {
  const { t } = useLanguage();
  const texts = (): readonly [title: string, text?: string] => {
    switch (obstacle.kind) {
      case "stopped":
      case "returned":
        return [t(`bulletin.${obstacle.kind}`), obstacle.reason];
      case "findings":
        return [t("bulletin.findingsOpen", { count: obstacle.count })];
      case "companion":
        return [t("bulletin.companion")];
      case "late":
        return [t("bulletin.lateCame", { count: obstacle.count }), t("bulletin.lateCameText")];
      case "missing":
        return [
          t("bulletin.missingBlocks", { names: obstacle.names.join("、") }),
          t(obstacle.isSealed ? "bulletin.missingInSealed" : "bulletin.missingText"),
        ];
    }
  };
  const [title, description] = texts();
  const isBad = obstacle.kind === "returned" || obstacle.kind === "stopped";
  return (
    <Alert
      showIcon
      className="obstacle"
      type={isBad ? "error" : "warning"}
      title={title}
      description={description}
    />
  );
}
