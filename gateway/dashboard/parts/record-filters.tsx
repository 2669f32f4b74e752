/** Filters of the record list; lists act at once, words when the reader sends them. */
import type { ReactNode } from "react";
import { useDirectory } from "../api/directory.tsx";
import type { MemberKind } from "../api/member.ts";
import { useLanguage } from "../language/language.tsx";
import { Link, navigate, usePlace, withChoices } from "../navigation/location.tsx";
import { recordStates } from "./state-badge.tsx";

const kinds: readonly MemberKind[] = ["HUB", "WINDOW", "INSTITUTION"];
const names = ["member", "state", "category", "text"] as const;

/** Shows the filters with what the address has chosen. */
export function RecordFilters() {
  const { t, memberName } = useLanguage();
  const { members, categories } = useDirectory();
  const place = usePlace();
  const choose = (name: (typeof names)[number], value: string) =>
    navigate(withChoices(place, { [name]: value, after: null }));
  const list = (name: (typeof names)[number], label: string, options: ReactNode) => (
    <label>
      <span>{label}</span>
      <select
        value={place.choices.get(name) ?? ""}
        onChange={(event) => choose(name, event.target.value)}
      >
        <option value="">{t("records.all")}</option>
        {options}
      </select>
    </label>
  );
  const isFiltered = names.some((name) => place.choices.has(name));
  return (
    <form
      className="filters"
      role="search"
      aria-label={t("records.filters")}
      onSubmit={(event) => {
        event.preventDefault();
        const text = new FormData(event.currentTarget).get("text");
        choose("text", typeof text === "string" ? text.trim() : "");
      }}
    >
      {list(
        "member",
        t("records.member"),
        kinds.map((kind) => (
          <optgroup key={kind} label={t(`kind.${kind}`)}>
            {[...members.values()]
              .filter((member) => member.kind === kind)
              .map((member) => (
                <option key={member.code} value={member.code}>
                  {memberName(member)}
                </option>
              ))}
          </optgroup>
        )),
      )}
      {list(
        "state",
        t("records.state"),
        recordStates.map((state) => (
          <option key={state} value={state}>
            {t(`state.${state}`)}
          </option>
        )),
      )}
      {list(
        "category",
        t("records.category"),
        categories.map(({ code, name }) => (
          <option key={code} value={code}>
            {name ?? code}
          </option>
        )),
      )}
      <label className="filter-text">
        <span>{t("records.text")}</span>
        {/* A new key takes over what the back button brings. */}
        <input
          key={place.choices.get("text")}
          type="search"
          name="text"
          placeholder={t("records.textHint")}
          defaultValue={place.choices.get("text") ?? ""}
        />
      </label>
      <button type="submit" className="button">
        {t("records.apply")}
      </button>
      {isFiltered && (
        <Link className="button quiet" to={place.path}>
          {t("records.clear")}
        </Link>
      )}
    </form>
  );
}
