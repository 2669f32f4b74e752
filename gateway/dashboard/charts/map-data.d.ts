/** The shape of the province's boundaries, as far as the dashboard reads it. */
declare module "echarts4/map/json/province/anhui.json" {
  const boundaries: {
    readonly type: "FeatureCollection";
    readonly UTF8Encoding: boolean;
    readonly features: readonly {
      readonly id: string;
      readonly properties: { readonly name: string };
      readonly geometry: unknown;
    }[];
  };
  export default boundaries;
}
