/** As much of JSON Schema as the published schema of FHIR uses. @source json-schema.org, draft 06 */
export type Skema = {
  readonly $ref?: string
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'boolean'
  readonly properties?: Readonly<Record<string, Skema>>
  readonly additionalProperties?: boolean
  readonly required?: readonly string[]
  readonly items?: Skema
  readonly oneOf?: readonly Skema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
}
type Definisi = Readonly<Record<string, Skema>>

const dikenal = [
  '$ref',
  'type',
  'properties',
  'additionalProperties',
  'required',
  'items',
  'oneOf',
  'enum',
  'const',
  'pattern',
]
const jenisOf = (isi: unknown): string => (Array.isArray(isi) ? 'array' : isi === null ? 'null' : typeof isi)

function salahObjek(definisi: Definisi, skema: Skema, isi: Readonly<Record<string, unknown>>, di: string): string[] {
  const { properties = {}, required = [], additionalProperties } = skema
  return [
    ...required.filter((nama) => !(nama in isi)).map((nama) => `${di}.${nama} is missing`),
    ...Object.entries(isi).flatMap(([nama, nilai]) => {
      const satu = properties[nama]
      if (satu) return listSalah(definisi, satu, nilai, `${di}.${nama}`)
      return additionalProperties === false ? [`${di}.${nama} is not known`] : []
    }),
  ]
}

/** What of a value is not as a schema wants it. @throws where the schema uses a word that is not read here */
export function listSalah(definisi: Definisi, skema: Skema, isi: unknown, di = '$'): string[] {
  const asing = Object.keys(skema).filter((kata) => !dikenal.includes(kata))
  if (asing.length > 0) throw new Error(`${di}: the schema says ${asing.join(', ')}`)
  if (skema.$ref) {
    const target = definisi[skema.$ref.split('/').at(-1) ?? '']
    if (!target) throw new Error(`${di}: ${skema.$ref} is not in the schema`)
    return listSalah(definisi, target, isi, di)
  }
  const salah: string[] = []
  if (skema.type && jenisOf(isi) !== skema.type) return [`${di} is no ${skema.type}`]
  if (skema.enum && !skema.enum.includes(isi)) salah.push(`${di} is none of ${skema.enum.join(', ')}`)
  if (skema.const !== undefined && isi !== skema.const) salah.push(`${di} is not ${String(skema.const)}`)
  if (skema.pattern && !new RegExp(skema.pattern).test(String(isi))) salah.push(`${di} is not written as it should be`)
  if (skema.oneOf) {
    const fits = skema.oneOf.map((satu) => listSalah(definisi, satu, isi, di))
    if (fits.filter((list) => list.length === 0).length !== 1) salah.push(`${di} fits none, or several`, ...fits.flat())
  }
  if (skema.items && Array.isArray(isi)) {
    const { items } = skema
    salah.push(...isi.flatMap((satu, i) => listSalah(definisi, items, satu, `${di}[${i}]`)))
  }
  if (skema.properties && jenisOf(isi) === 'object') {
    salah.push(...salahObjek(definisi, skema, isi as Readonly<Record<string, unknown>>, di))
  }
  return salah
}
