import { type KeyboardEvent, useState } from 'react'
import { cls } from '#renderer/lib/cls.ts'
import type { PutusanKartu } from '#shared/contract/bentuk-kartu.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import kartuSiklusCss from './kartu-siklus.module.css'
import { kataHari, kataLengkap, kataRujuk, kataUsia } from './kata.ts'

/** A judgement in its word, coloured by how far it sends; the word says the same without the colour. */
export function KataPutusan({
  putusan,
  lengkap = false,
}: {
  readonly putusan: PutusanKartu
  readonly lengkap?: boolean
}) {
  return (
    <span className={cls(kartuSiklusCss.kata, kartuSiklusCss[putusan.rujuk === '-' ? 'tidak' : putusan.rujuk])}>
      {lengkap ? kataLengkap(putusan) : putusan.kata}
    </span>
  )
}

function kataHasil({ hasil, kata }: PutusanKartu): string {
  return kataUsia(hasil) ?? kataHari(hasil) ?? kata
}

function Rincian({ putusan: { sumber, edukasi } }: { readonly putusan: PutusanKartu }) {
  return (
    <>
      {edukasi.map((kalimat) => (
        <p key={kalimat}>{kalimat}</p>
      ))}
      <p className="muted">
        {sumber.length === 0
          ? 'Yang terjauh dari putusan di atas.'
          : `Sumber: ${sumber.map(({ sebut, sejak }) => `${sebut}${sejak === null ? '' : `, berlaku sejak ${formatTanggal(sejak)}`}`).join('; ')}.`}
      </p>
    </>
  )
}

function Baris({ putusan }: { readonly putusan: PutusanKartu }) {
  const [terbuka, setTerbuka] = useState(false)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F1') return
    event.preventDefault()
    event.stopPropagation()
    setTerbuka(!terbuka)
  }
  const rujuk = kataRujuk[putusan.rujuk]
  return (
    <li>
      <button type="button" aria-expanded={terbuka} onClick={() => setTerbuka(!terbuka)} onKeyDown={onKeyDown}>
        <span>{putusan.sebut}</span>
        <KataPutusan putusan={{ ...putusan, kata: kataHasil(putusan) }} />
        <span className={kartuSiklusCss.rujuk}>{rujuk ?? ''}</span>
      </button>
      {terbuka && (
        <div className={kartuSiklusCss.rincian}>
          <Rincian putusan={putusan} />
        </div>
      )}
    </li>
  )
}

/** What was judged of a visit, in the order of its card; what cannot be judged is left to a line of its own. */
export function DaftarPutusan({ putusan }: { readonly putusan: readonly PutusanKartu[] }) {
  const judged = putusan.filter(({ rujuk }) => rujuk !== '-')
  const rest = putusan.filter(({ rujuk }) => rujuk === '-').map(({ sebut }) => sebut)
  return (
    <>
      <ul className={kartuSiklusCss.putusan} aria-label="Putusan">
        {judged.map((satu) => (
          <Baris key={satu.kode} putusan={satu} />
        ))}
      </ul>
      {rest.length > 0 && (
        <p className={cls('muted small', kartuSiklusCss.belum)}>Belum dapat dinilai: {rest.join(', ')}.</p>
      )}
    </>
  )
}
