import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Check, CircleHelp, X } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import buttonCss from '#renderer/components/button.module.css'
import cardCss from '#renderer/components/card.module.css'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { TanyaTegas } from '#renderer/components/tanya-tegas.tsx'
import { call } from '#renderer/lib/call.ts'
import { cls } from '#renderer/lib/cls.ts'
import { useCall } from '#renderer/lib/query.ts'
import type { AppFailure } from '#shared/contract/failure.ts'
import type { Keraguan } from '#shared/contract/laporan.ts'
import type { FormModel } from '#shared/formulir/model.ts'
import { formatPersen } from '#shared/text/angka.ts'
import { Balok } from './balok.tsx'
import sekitarCss from './sekitar-kertas.module.css'

function Periksa({ model }: { readonly model: FormModel }) {
  const salah = model.periksa.filter((p) => !p.benar).length
  const nama = new Map(model.anak.map((a) => [a.id, a.nama]))
  return (
    <div>
      <h3>Pemeriksaan angka: {salah === 0 ? 'semua benar' : `${salah} perlu dilihat`}</h3>
      <ul className={sekitarCss.chk}>
        {model.periksa.map((p) => (
          <li key={p.aturan} className={p.benar ? undefined : sekitarCss.salah}>
            {p.benar ? <Check size={15} aria-label="benar" /> : <X size={15} aria-label="salah" />}
            <span className="strong">{p.aturan}</span>
            <span className={cls('num', sekitarCss.v)}>
              {p.angka}
              {p.anak.length === 0
                ? ''
                : ` Anak yang perlu dilihat: ${p.anak.map((id) => nama.get(id) ?? '').join(', ')}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Indicators a report is read by; the form prints the rest. */
function Indikator({ model }: { readonly model: FormModel }) {
  return (
    <div>
      <h3>Indikator</h3>
      <dl className={cls('num', sekitarCss.ind)}>
        {model.indikator.map((i) => (
          <div key={i.nama}>
            <dt>{i.nama}</dt>
            <dd>{i.nilai === null ? '–' : `${formatPersen(i.nilai)} %`}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** Under the paper: do the sums hold, what do they say, how has the year been. */
export function BawahKertas({ model }: { readonly model: FormModel }) {
  const { periksa, indikator, lampiran } = model
  const balok = lampiran.includes('balok')
  const ada = [
    ...(periksa.length > 0 ? ['Pemeriksaan'] : []),
    ...(indikator.length > 0 ? ['indikator'] : []),
    ...(balok ? ['balok SKDN'] : []),
  ]
  if (ada.length === 0) return null
  return (
    <section className={sekitarCss.below} aria-label={ada.join(', ')}>
      {periksa.length > 0 && <Periksa model={model} />}
      {indikator.length > 0 && <Indikator model={model} />}
      {balok && <Balok model={model} />}
    </section>
  )
}

/** The card of a child, opened at the weighing the doubt is about. */
function alamatAnak({ id, penimbanganId }: Keraguan['anak'][number]): string {
  return penimbanganId === null ? `/balita/${id}` : `/balita/${id}?timbang=${penimbanganId}`
}

function RaguSatu({ ragu }: { readonly ragu: Keraguan }) {
  const client = useQueryClient()
  const { kode, tertahan } = ragu
  const [tegas, setTegas] = useState(false)
  // Everything shown is read again once, after the last of them.
  const jawab = useMutation<void, AppFailure>({
    mutationFn: async () => {
      if (kode === 'belumLengkap') return
      for (const { penimbanganId } of ragu.anak) {
        if (penimbanganId !== null) await call('penimbangan.answer', { penimbanganId, kode })
      }
    },
    onSettled: () => client.invalidateQueries(),
  })
  return (
    <>
      <p className={sekitarCss.pi}>
        <CircleHelp size={16} aria-hidden />
        <span>{ragu.pesan}</span>
      </p>
      <FailureNotice failure={jawab.error} />
      <p className={sekitarCss.pa}>
        {ragu.anak.map((a) => (
          <Link key={a.id} className={cls(buttonCss.tombol, buttonCss.kecil)} to={alamatAnak(a)}>
            {ragu.anak.length === 1 ? `Lihat ${a.nama}` : a.nama}
          </Link>
        ))}
        {ragu.bolehBenar && (
          <button
            type="button"
            className={cls(buttonCss.tombol, buttonCss.kecil, buttonCss.tanya)}
            disabled={jawab.isPending}
            onClick={() => (tertahan === null ? jawab.mutate() : setTegas(true))}
          >
            {ragu.anak.length === 1 ? 'Memang benar' : 'Semua memang benar'}
          </button>
        )}
      </p>
      {tegas && (
        <div className={sekitarCss.tegas}>
          <TanyaTegas tombol={`Ya, ${tertahan} memang benar`} sibuk={jawab.isPending} onYa={() => jawab.mutate()}>
            Angka ini lalu dihitung di laporan.
          </TanyaTegas>
        </div>
      )}
    </>
  )
}

type KeraguanProps = { readonly bulan: string; readonly posyanduId: string | null }

/** Doubts to settle before the report goes out. */
export function KeraguanPanel({ bulan, posyanduId }: KeraguanProps) {
  const { data } = useCall('laporan.keraguan', { bulan, posyanduId })
  if (!data) return null
  return (
    <aside className={cls(cardCss.card, sekitarCss.pre)} aria-label="Lihat dulu sebelum dikirim">
      <h3>Lihat dulu sebelum dikirim</h3>
      {data.length === 0 ? <p className="muted small">Tidak ada yang diragukan di bulan ini.</p> : null}
      <ul>
        {data.map((ragu) => (
          <li key={ragu.kode + (ragu.anak[0]?.id ?? '')}>
            <RaguSatu ragu={ragu} />
          </li>
        ))}
      </ul>
    </aside>
  )
}
