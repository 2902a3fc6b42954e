import { useState } from 'react'
import { Actions } from '#renderer/components/actions.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import type { KartuPercaya, KeadaanKirim } from '#shared/contract/kirim.ts'
import { formatTempat } from '#shared/text/tempat.ts'
import kirimCss from '../kirim.module.css'
import { type KeadaanTahap, Rel, Tahap, useFokusTahap } from '../tahap.tsx'
import { useStik } from '../use-stik.ts'
import { LangkahBaca } from './langkah-baca.tsx'
import { LangkahSimpan } from './langkah-simpan.tsx'
import { PindahPuskesmas } from './pindah.tsx'

const subPustu =
  'Sekali saja. Sesudah ini hanya Puskesmas yang dapat membuka kiriman Ibu, dan pasti diketahui kiriman itu dari Ibu.'
const subPuskesmas =
  'Sekali saja untuk tiap Pustu. Sesudah ini kirimannya hanya dapat dibuka di sini, dan pasti diketahui dari Pustu mana.'

type Langkah = 'simpan' | 'baca' | 'kenal'

function keadaanOf(langkah: Langkah, which: Langkah, selesai: boolean): KeadaanTahap {
  if (langkah === which) return 'kini'
  return selesai ? 'selesai' : 'nanti'
}

/** The other side has to do the same. @param disimpan whether the card of this book lies on a stick */
function SudahKenal({ kenal, disimpan }: { readonly kenal: KartuPercaya; readonly disimpan: boolean }) {
  return (
    <>
      <p>
        {formatTempat(kenal)} juga perlu membaca kartu buku ini dan mencocokkan katanya, di laptopnya sendiri.
        {!disimpan && ' Kartu buku ini belum disimpan: buka langkah 1.'}
      </p>
      <Actions>
        <ButtonLink rupa="utama" to="/kirim">
          Selesai
        </ButtonLink>
      </Actions>
    </>
  )
}

/** Two books are connected: each gives its card, and people compare six words by voice. */
export function HalamanKenalan({ keadaan, kartu }: { readonly keadaan: KeadaanKirim; readonly kartu: KartuPercaya }) {
  const puskesmas = useKeadaan().tempat?.jenis === 'puskesmas'
  const mereka = puskesmas ? 'Pustu' : 'Puskesmas'
  const [langkah, setLangkah] = useState<Langkah>('simpan')
  const [disimpan, setDisimpan] = useState<string | null>(null)
  const [kenal, setKenal] = useState<KartuPercaya | null>(null)
  const { stik, gagal, cari } = useStik()
  const ref = useFokusTahap(langkah)
  return (
    <Page
      judul={`Hubungkan dengan ${mereka}`}
      sub={puskesmas ? subPuskesmas : subPustu}
      aksi={keadaan.kenalan.length > 0 && <ButtonLink to="/kirim">Kembali</ButtonLink>}
      className={kirimCss.kirim}
    >
      <div className={pageCss.isi}>
        <FailureNotice failure={gagal} onRetry={cari} />
        <div className={kirimCss.jalanKenalan} ref={ref}>
          <Rel>
            <Tahap
              nomor={1}
              keadaan={keadaanOf(langkah, 'simpan', disimpan !== null)}
              judul="Simpan kartu buku ini ke flashdisk"
            >
              <LangkahSimpan
                buka={langkah === 'simpan'}
                mereka={mereka}
                stik={stik}
                disimpan={disimpan}
                onCari={cari}
                onDisimpan={setDisimpan}
                onBuka={() => setLangkah('simpan')}
                onLanjut={() => setLangkah('baca')}
              />
            </Tahap>
            <Tahap nomor={2} keadaan={keadaanOf(langkah, 'baca', kenal !== null)} judul="Baca kartu dari flashdisk">
              <LangkahBaca
                buka={langkah === 'baca'}
                mereka={mereka}
                kartu={kartu}
                stik={stik}
                onCari={cari}
                onBuka={() => setLangkah('baca')}
                onKenal={(who) => {
                  setKenal(who)
                  setLangkah('kenal')
                }}
              />
            </Tahap>
            <Tahap
              nomor={3}
              keadaan={kenal ? 'selesai' : 'nanti'}
              judul={kenal ? `${formatTempat(kenal)} sudah terhubung` : 'Terhubung'}
              puncak={kenal !== null}
            >
              {kenal && <SudahKenal kenal={kenal} disimpan={disimpan !== null} />}
            </Tahap>
          </Rel>
        </div>
        <PindahPuskesmas />
      </div>
    </Page>
  )
}
