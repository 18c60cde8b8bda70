import { plainHeader } from '../tables/find-columns.ts';

/** What columns are called in English, French, Spanish, Portuguese and German, in the spelling of `plainHeader`. */
const WORDS = {
  area: 'area,country,country code,country name,country or area,iso,iso3,iso3 code,iso code,iso alpha 3,territory,location,geo,pays,code pays,zone,territoire,pais,codigo pais,territorio,land,landercode,landcode,staat,gebiet',
  mission: 'mission,mision,missao,operation,einsatz',
  indicator:
    'indicator,indicator code,indicator name,series,series name,series code,variable,measure,indicateur,indicador,indikator,kennzahl',
  period:
    'period,year,date,time,time period,quarter,month,periode,annee,date de reference,trimestre,mois,periodo,ano,fecha,mes,jahr,zeitraum,datum,quartal,monat,data',
  value:
    'value,obs value,figure,estimate,rate,count,number,valeur,taux,nombre,estimation,valor,tasa,taxa,cifra,numero,estimacion,wert,rate je 100 000,anzahl,zahl',
  lower:
    'lower,lower bound,lower limit,ci lower,lower ci,low,borne inferieure,limite inferieure,limite inferior,untergrenze,untere grenze',
  upper:
    'upper,upper bound,upper limit,ci upper,upper ci,high,borne superieure,limite superieure,limite superior,obergrenze,obere grenze',
  level:
    'level,confidence level,confidence,niveau de confiance,nivel de confianza,nivel de confianca,konfidenzniveau',
  unit: 'unit,units,unit of measure,unit of measurement,unite,unite de mesure,unidad,unidad de medida,unidade,einheit',
  status: 'status,obs status,statut,estado,situacao',
  note: 'note,notes,comment,comments,remark,remarks,footnote,footnotes,remarque,remarques,nota,notas,observaciones,observacoes,bemerkung,anmerkung',
  sex: 'sex,gender,sexe,genre,sexo,genero,geschlecht',
  age: 'age,age group,tranche d age,groupe d age,edad,grupo de edad,idade,faixa etaria,alter,altersgruppe',
} as const satisfies Record<string, string>;

export type Role = keyof typeof WORDS;

const ROLE_OF: ReadonlyMap<string, Role> = new Map(
  (Object.keys(WORDS) as Role[]).flatMap((role) =>
    WORDS[role].split(',').map((word) => [word, role] as const),
  ),
);

export const DIMENSION_ROLES: ReadonlySet<Role> = new Set(['sex', 'age']);

/** What a header says that its column is; null when it says nothing known. */
export function roleOfHeader(header: string): Role | null {
  return ROLE_OF.get(plainHeader(header)) ?? null;
}
