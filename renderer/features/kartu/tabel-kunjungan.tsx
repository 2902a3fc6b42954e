import { type KeyboardEvent, useRef } from 'react'
import { Link } from 'react-router'
import cardCss from '#renderer/components/card.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { DeskripsiKartu, KunjunganKartu } from '#shared/contract/bentuk-kartu.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import kartuSiklusCss from './kartu-siklus.module.css'
import { alamatKartu, kataIsi, kataTahap } from './kata.ts'

type Kepala = OutputOf<'kartu.ofPerson'>['kepala'][number]
type Props = {
  readonly orangId: string
  readonly deskripsi: DeskripsiKartu
  readonly kepala: Kepala
  readonly terpilih: string | null
  readonly onPilih: (id: string) => void
}

/** The columns that stand in the table: those named first, and every other one of a visit in which something stands. */
function kelompokTampil(deskripsi: DeskripsiKartu, kunjungan: readonly KunjunganKartu[]) {
  const isShown = (kode: string) => deskripsi.ringkas.includes(kode) || kunjungan.some(({ isi }) => isi[kode])
  return deskripsi.kelompok.flatMap(({ judul, kolom }) => {
    const shown = kolom.filter(({ milik, kode }) => milik === 'kunjungan' && isShown(kode))
    return shown.length === 0 ? [] : [{ judul, kolom: shown }]
  })
}

/** Every visit as on the card: columns in their groups, with the numbers that are printed. The newest stands first. */
export function TabelKunjungan({ orangId, deskripsi, kepala, terpilih, onPilih }: Props) {
  const body = useRef<HTMLTableSectionElement>(null)
  const bolehIsi = useBoleh('isi')
  const { kunjungan } = kepala
  const kelompok = kelompokTampil(deskripsi, kunjungan)
  const kolom = kelompok.flatMap((satu) => satu.kolom)
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = kunjungan[kunjungan.findIndex(({ id }) => id === terpilih) + step]
    if (step === 0 || !next) return
    event.preventDefault()
    onPilih(next.id)
    body.current?.querySelector<HTMLElement>(`[data-kunjungan="${next.id}"]`)?.focus()
  }
  return (
    <section className={cls(cardCss.card, kartuSiklusCss.tabel)} aria-labelledby="kunjungan">
      <header className={cardCss.kepala}>
        <h2 id="kunjungan">Kunjungan</h2>
        <span className={cls('small muted num', cardCss.kanan)}>
          {kunjungan.length > 0 && `${kunjungan.length} kali`}
        </span>
      </header>
      {kunjungan.length === 0 ? (
        <p className={cls('muted', cardCss.isi)}>Belum ada kunjungan. Tekan Ctrl+B untuk mencatat.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard
        <section className={kartuSiklusCss.geser} aria-label="Tabel kunjungan" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col" rowSpan={2}>
                  Tanggal
                </th>
                {deskripsi.tahap && (
                  <th scope="col" rowSpan={2}>
                    Usia
                  </th>
                )}
                {kelompok.map(({ judul, kolom: isi }) => (
                  <th key={judul} scope="colgroup" colSpan={isi.length}>
                    {judul}
                  </th>
                ))}
                {bolehIsi && (
                  <th scope="col" rowSpan={2}>
                    <span className="sr-only">Betulkan</span>
                  </th>
                )}
              </tr>
              <tr>
                {kolom.map(({ kode, sebut, nomor, satuan }) => (
                  <th key={kode} scope="col">
                    {nomor && nomor !== 'kepala' && <span className={kartuSiklusCss.nomor}>{nomor}</span>} {sebut}
                    {satuan && <small> {satuan}</small>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody ref={body} onKeyDown={move}>
              {kunjungan.map((satu) => (
                <tr key={satu.id} className={satu.id === terpilih ? kartuSiklusCss.sel : undefined}>
                  <th scope="row">
                    <button
                      type="button"
                      data-kunjungan={satu.id}
                      aria-pressed={satu.id === terpilih}
                      onClick={() => onPilih(satu.id)}
                    >
                      {formatTanggal(satu.tanggal)}
                    </button>
                  </th>
                  {deskripsi.tahap && <td className="num">{kataTahap(deskripsi, satu.putusan) ?? '–'}</td>}
                  {kolom.map((one) => (
                    <td
                      key={one.kode}
                      className={satu.tanya.some(({ kolom: kode }) => kode === one.kode) ? kartuSiklusCss.tanya : 'num'}
                    >
                      {kataIsi(one, satu.isi[one.kode], false)}
                    </td>
                  ))}
                  {bolehIsi && (
                    <td>
                      <Link to={`${alamatKartu(deskripsi.kode)}/${orangId}/kunjungan/${satu.id}`}>
                        Betulkan<span className="sr-only"> {formatTanggal(satu.tanggal)}</span>
                      </Link>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}
