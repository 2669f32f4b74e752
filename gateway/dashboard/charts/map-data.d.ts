/** The shape of the province's boundaries, as the build leaves it. */
declare module "echarts4/map/json/province/anhui.json" {
  const boundaries: {
    readonly type: "FeatureCollection";
    readonly features: readonly {
      readonly type: "Feature";
      readonly id: string;
      readonly geometry: object;
    }[];
  };
  export default boundaries;
}
