import { Actions } from '#renderer/components/actions.tsx'
import { Button } from '#renderer/components/button.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { formatHariTanggal } from '#renderer/lib/format.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useSesi } from '#renderer/lib/sesi.ts'
import type { HasilTerima, KeadaanKirim, Kenalan } from '#shared/contract/kirim.ts'
import { tanggalLokal } from '#shared/domain/tanggal/tanggal-lokal.ts'
import { sebutkan } from '#shared/text/sebutkan.ts'
import { formatTempat } from '#shared/text/tempat.ts'
import { isiTandaTerima } from '../isi-slip.ts'
import { namaPengirim } from '../kalimat.ts'
import kirimCss from '../kirim.module.css'
import { Rel, Tahap } from '../tahap.tsx'
import { isBerjalan, type KerjaTerima, useKerja, usePekerjaanKirim } from '../use-kerja.ts'
import { Berjalan } from './berjalan.tsx'
import { HasilDiterima } from './hasil-diterima.tsx'
import { SlipDanCetak } from './slip.tsx'

const dihentikan =
  'Dihentikan. Kiriman yang sudah masuk tetap tersimpan di buku ini; yang belum dapat diterima lagi kapan saja.'
const takDiketahui = 'Program dibuka ulang sebelum pekerjaan ini selesai. Terima lagi: yang sudah masuk tidak diulang.'

function SlipTerima({
  kerja,
  hasil,
  kenalan,
}: {
  readonly kerja: KerjaTerima
  readonly hasil: HasilTerima
  readonly kenalan: readonly Kenalan[]
}) {
  const { tempat } = useKeadaan()
  const { saya } = useSesi()
  if (!tempat) return null
  const orang = { ke: formatTempat(tempat), kabupaten: tempat.kabupaten, waktu: kerja.mulai, penerima: saya.nama }
  const toIsi = (paket: HasilTerima['paket'][number]) =>
    isiTandaTerima(paket, { ...orang, dari: namaPengirim(kenalan, paket.dari) })
  return <SlipDanCetak daftar={hasil.paket.map(toIsi)} />
}

function BelumDiterima({ pesan }: { readonly pesan: string }) {
  const { setKerja } = useKerja()
  return (
    <Tahap nomor={1} keadaan="gagal" judul="Belum semua diterima">
      <p role="alert">{pesan}</p>
      <Actions>
        <Button rupa="utama" onClick={() => setKerja(null)}>
          Kembali
        </Button>
      </Actions>
    </Tahap>
  )
}

/** What is taken in from a stick: work, then three results. */
export function HalamanTerima({ kerja, keadaan }: { readonly kerja: KerjaTerima; readonly keadaan: KeadaanKirim }) {
  const { data: pekerjaan, error } = usePekerjaanKirim(kerja.pekerjaanId)
  const hasil = pekerjaan?.keadaan === 'selesai' ? pekerjaan.terima : null
  const berhenti = pekerjaan?.keadaan === 'batal' ? dihentikan : pekerjaan?.pesan
  const gagal = !isBerjalan(pekerjaan) || error ? (berhenti ?? takDiketahui) : null
  const pengirim = (hasil?.dari ?? []).map((nama) => namaPengirim(keadaan.kenalan, nama))
  const puskesmas = useKeadaan().tempat?.jenis === 'puskesmas'
  const [balas, ...lain] = keadaan.kenalan.filter(({ nama }) => hasil?.dari.includes(nama))
  const balasId = puskesmas && balas && lain.length === 0 ? balas.fasilitasId : null
  const hari = formatHariTanggal(tanggalLokal(new Date(kerja.mulai)))
  const dari = pengirim.length === 0 ? '' : `dari ${sebutkan(pengirim)} `
  return (
    <Page judul="Terima kiriman" sub={`${hari}, ${dari}lewat flashdisk ${kerja.stik}`} className={kirimCss.kirim}>
      <div className={pageCss.isi}>
        <div className={kirimCss.susun}>
          <div className={kirimCss.kolom}>
            <Rel>
              {hasil && <HasilDiterima kerja={kerja} hasil={hasil} pengirim={pengirim} balasId={balasId} />}
              {!hasil && gagal !== null && <BelumDiterima pesan={gagal} />}
              {!hasil && gagal === null && (
                <>
                  <Tahap nomor={1} keadaan="kini" judul="Memeriksa kiriman">
                    <Berjalan id={kerja.pekerjaanId} pekerjaan={pekerjaan} />
                  </Tahap>
                  <Tahap nomor={2} keadaan="nanti" judul="Memasukkan ke buku" />
                  <Tahap nomor={3} keadaan="nanti" judul="Jangan cabut flashdisk dulu" />
                </>
              )}
            </Rel>
          </div>
          <div className={kirimCss.kolom}>
            {hasil && pengirim.length > 0 && <SlipTerima kerja={kerja} hasil={hasil} kenalan={keadaan.kenalan} />}
          </div>
        </div>
      </div>
    </Page>
  )
}
