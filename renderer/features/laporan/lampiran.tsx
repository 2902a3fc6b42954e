import { judulDaftar, tulisAturan } from '#shared/formulir/kalimat.ts'
import type { DaftarAnak, FormModel } from '#shared/formulir/model.ts'
import { formatPeriode } from '#shared/formulir/periode.ts'
import { formatPersen } from '#shared/text/angka.ts'
import { Balok } from './balok.tsx'
import lampiranCss from './lampiran.module.css'

function Daftar({ daftar, model }: { readonly daftar: DaftarAnak; readonly model: FormModel }) {
  return (
    <section>
      <h3>{judulDaftar(daftar, model)}</h3>
      <ol>
        {daftar.anak.map((a) => (
          <li key={a.id}>
            <span>{a.nama}</span>
            <span>{a.keterangan}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Whether something comes behind the form. */
export const hasLampiran = ({ lampiran }: FormModel): boolean => lampiran.some((apa) => apa !== 'nama')

function Indikator({ model: { indikator } }: { readonly model: FormModel }) {
  return (
    <div>
      <h3>Indikator</h3>
      <dl>
        {indikator.map(({ nama: apa, nilai }) => (
          <div key={apa}>
            <dt>{apa}</dt>
            <dd>{nilai === null ? '–' : `${formatPersen(nilai)} %`}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function Periksa({ model: { periksa, anak } }: { readonly model: FormModel }) {
  const nama = new Map(anak.map((a) => [a.id, a.nama]))
  return (
    <div>
      <h3>Pemeriksaan angka{periksa.every((p) => p.benar) ? ': semua benar' : ''}</h3>
      <dl>
        {periksa.map((p) => (
          <div key={p.aturan}>
            <dt>
              {p.benar ? '√' : 'SALAH'} {tulisAturan(p.aturan)}
            </dt>
            <dd>
              {p.angka}
              {p.benar || p.anak.length === 0 ? '' : `: ${p.anak.map((id) => nama.get(id) ?? '').join(', ')}`}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** Behind the form, on paper alone: balok SKDN, indicators, checks, and the lists with names. */
export function Lampiran({ model }: { readonly model: FormModel }) {
  const has = (apa: FormModel['lampiran'][number]) => model.lampiran.includes(apa)
  return (
    <div className={lampiranCss.lampiran}>
      <h2>
        Lampiran {model.kodeCetak}, {model.cakupan}, {formatPeriode(model.periode)}
      </h2>
      <div className={lampiranCss.tiga}>
        {has('balok') && <Balok model={model} />}
        {has('daftar') && model.indikator.length > 0 && <Indikator model={model} />}
        {has('daftar') && model.periksa.length > 0 && <Periksa model={model} />}
      </div>
      {has('daftar') && model.daftar.map((daftar) => <Daftar key={daftar.judul} {...{ daftar, model }} />)}
    </div>
  )
}
