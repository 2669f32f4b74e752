/** The English names of the service categories, by code; the list itself and its Chinese names are the ledger's. */

const groups: Readonly<Record<string, string>> = {
  "10": "Information",
  "11": "Finance",
  "12": "Start-up",
  "13": "Talent and training",
  "14": "Technology and quality",
  "15": "Management",
  "16": "Market development",
  "17": "Legal",
  "99": "Other",
};

// As the Chinese list writes them: "03 Intellectual property" under "14" is 140300.
const blocks: Readonly<Record<string, string>> = {
  "10":
    "01 Laws and regulations, 02 Policies, 03 Technical information, 04 Product information, " +
    "05 Standards, 06 Talent information, 07 Market information, 08 Logistics information, " +
    "09 Management information, 10 Patent information, 11 Experts, 12 Service institutions, " +
    "13 Enterprise information, 14 Prices, 99 Other information",
  "11":
    "01 Bank credit, 02 Trusts, 03 Funds, 04 Securities, 05 Micro-credit, 06 Financial leasing, " +
    "07 Venture capital, 08 Pawnbroking, 09 Credit rating, 10 Guarantees, " +
    "11 Financing information, 12 Investor matching, 13 Equity financing, 14 Financing, " +
    "99 Other finance",
  "12":
    "01 Start-up information, 02 Business plans, 03 Start-up training, " +
    "04 Registration and government agency, 05 Administrative licences, 06 Start-up coaching, " +
    "07 Project planning, 08 Government affairs agency, 09 Premises, 10 Agency, " +
    "11 Business registration, 12 Business services, 13 Formation and changes, " +
    "15 Market access, 16 Qualifications, 17 Annual inspection, 18 Taxes and fees, " +
    "19 Quality assurance, 20 Special applications, 21 Bankruptcy and deregistration, " +
    "22 Property rights applications, 23 Tenders for technical problems, " +
    "24 Investment and financing, 25 Recruitment and training, 26 Marketing, 99 Other start-up",
  "13":
    "01 Business management, 02 Management of technical staff, 03 Talent services, " +
    "04 Skill grading, 05 Professional titles, 06 Qualification review, 07 Job placement, " +
    "08 Labour dispatch, 09 Marketing, 10 Staff training, 11 Technical and start-up training, " +
    "12 Human resources training, 13 IT training, 14 Finance and tax training, 15 Training, " +
    "99 Other talent and training",
  "14":
    "01 Industrial design, 02 Technical consulting, 03 Intellectual property, " +
    "04 Energy saving, 05 Cleaner production, 06 Pollution control, " +
    "07 Industry and research cooperation, 08 Technology transfer, " +
    "09 Spread of applicable technology, 10 Shared innovation resources, " +
    "11 Quality inspection and testing, 12 Raw material testing, " +
    "13 Advanced quality management, 14 Spread of product standards, " +
    "15 Quality management systems, 16 Shared equipment, " +
    "17 System and product certification, 18 Computer networks, 19 Management software, " +
    "20 R&D and design software, 21 Solutions, 22 Quality control and technical assessment, " +
    "23 Technology development, 24 IT applications, 25 Patents, " +
    "26 Technology exhibitions, 99 Other technology and quality",
  "15":
    "01 Strategy consulting, 02 Financial management, 03 Human resources management, " +
    "04 Marketing consulting, 05 Shop-floor guidance, 06 Cleaner production consulting, " +
    "07 Tax, 08 Accounting, 09 Auditing, 10 Marketing services, 99 Other management consulting",
  "16":
    "01 Exhibitions, 02 Trade talks, 03 Product promotion, " +
    "04 Economic and technical exchange at home and abroad, 05 Marketing networks, " +
    "06 E-commerce, 07 Foreign trade agency, 08 Market visits and recommendation, " +
    "09 Logistics, 10 Online marketing, 11 Public relations and advertising, " +
    "99 Other market development",
  "17":
    "01 Litigation, 02 Legal aid, 03 Legal documents, 04 Notarisation, 05 Arbitration, " +
    "06 Mediation, 07 Debt settlement, 08 Risk avoidance, 99 Other legal",
};

const leaves: ReadonlyMap<string, string> = new Map(
  Object.entries(blocks).flatMap(([parent, block]) =>
    block
      .split(", ")
      .map((entry): [string, string] => [`${parent}${entry.slice(0, 2)}00`, entry.slice(3)]),
  ),
);

/** Returns the English name of a level-1 or level-2 code, null for a code outside the list. */
export const categoryNameEn = (code: string): string | null =>
  groups[code] ?? leaves.get(code) ?? null;
