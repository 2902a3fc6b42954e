import { useQueries } from '@tanstack/react-query'
import { Link } from 'react-router'
import cardCss from '#renderer/components/card.module.css'
import { call } from '#renderer/lib/call.ts'
import { cls } from '#renderer/lib/cls.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { KataPutusan } from './daftar-putusan.tsx'
import { alamatKartu, listRisiko } from './kata.ts'
import linimasaCss from './linimasa.module.css'

/** Judgements named at one visit: the farthest first, the others stand on the card. */
const putusanTerbanyak = 4

async function readKunjungan(kartu: string, orangId: string) {
  const [{ sebut, risiko }, folder] = await Promise.all([
    call('kartu.describe', { kartu }),
    call('kartu.ofPerson', { kartu, orangId }),
  ])
  return folder.kepala.flatMap(({ kunjungan }) =>
    kunjungan.map(({ id, tanggal, tempat, putusan }) => ({
      ...{ id, tanggal, tempat, kartu, sebut },
      putusan: listRisiko(putusan, risiko).slice(0, putusanTerbanyak),
    })),
  )
}

/** Everything written on the cards of a person, in time, the latest first. */
export function Linimasa({ orangId, kartu }: { readonly orangId: string; readonly kartu: readonly string[] }) {
  const kunjungan = useQueries({
    queries: kartu.map((kode) => ({
      queryKey: ['linimasa', kode, orangId],
      queryFn: () => readKunjungan(kode, orangId),
    })),
    combine: (hasil) =>
      hasil
        .flatMap(({ data }) => data ?? [])
        .sort((a, b) => (a.tanggal < b.tanggal ? 1 : a.tanggal > b.tanggal ? -1 : 0)),
  })
  return (
    <section className={cardCss.card} aria-labelledby="linimasa">
      <header className={cardCss.kepala}>
        <h2 id="linimasa">Kunjungan</h2>
      </header>
      {kunjungan.length === 0 ? (
        <p className={cls(cardCss.isi, 'muted')}>Belum ada kunjungan yang dicatat.</p>
      ) : (
        <ol className={linimasaCss.linimasa}>
          {kunjungan.map((satu) => (
            <li key={`${satu.kartu}${satu.id}`}>
              <span className="num">{formatTanggal(satu.tanggal)}</span>
              <span>
                <Link to={`${alamatKartu(satu.kartu)}/${orangId}`}>{satu.sebut}</Link>
                {satu.tempat && <small>{satu.tempat}</small>}
              </span>
              <span className={linimasaCss.putusan}>
                {satu.putusan.length === 0 ? (
                  <span className="muted">Tidak ada tanda risiko</span>
                ) : (
                  satu.putusan.map((one) => <KataPutusan key={one.kode} putusan={one} lengkap />)
                )}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
