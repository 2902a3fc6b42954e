import { Save } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Card } from '#renderer/components/card.tsx'
import { Checkbox } from '#renderer/components/choice.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { PilihTempatBulan } from '#renderer/components/pilih-tempat-bulan.tsx'
import { SelectField } from '#renderer/components/select-field.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { usePanggil } from '#renderer/lib/panggil.ts'
import { useCall } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import { useTempatBulan } from '#renderer/lib/tempat-bulan.ts'
import type { HasilTulis } from '#shared/contract/ekspor.ts'
import { type JenisEkspor, jenisEkspor } from '#shared/domain/ekspor/jenis.ts'
import eksporCss from './ekspor.module.css'
import { HasilEkspor } from './hasil.tsx'
import { kataJenis } from './jenis.ts'
import { KartuPetaan } from './petaan.tsx'

/** In place of a stick: beside the reports on this computer. */
const laptop = 'laptop'
/** How often sticks are looked for while the page is open, milliseconds. */
const cariMs = 3_000

/** Where the files go: this computer, or one of the sticks that are in. */
function useTujuan() {
  const { data } = useCall('ekspor.listStik', {}, { poll: { ms: cariMs, while: () => true } })
  const [dipilih, setDipilih] = useState(laptop)
  const stik = data ?? []
  const tujuan = stik.some(({ id }) => id === dipilih) ? dipilih : laptop
  const pilihan = [
    { nilai: laptop, label: 'Folder laporan di laptop ini' },
    ...stik.map(({ id, nama }) => ({ nilai: id, label: `Flashdisk ${nama}` })),
  ]
  return { tujuan, pilihan, setDipilih }
}

/** The month, the kinds and the place picked, and the files in it. */
export function EksporPage() {
  const tempat = useTempatBulan()
  const { bulan, posyanduId } = tempat
  const [jenis, setJenis] = useState<ReadonlySet<JenisEkspor>>(new Set(['sigizi-identitas', 'sigizi-ukur']))
  const [hasil, setHasil] = useState<HasilTulis | null>(null)
  const { tujuan, pilihan: pilihanTujuan, setDipilih } = useTujuan()
  const kelola = useBoleh('kelola')
  const { data: petaan } = useCall('ekspor.readPetaan', {})
  const tulis = usePanggil('ekspor.write')
  const tandai = (satu: JenisEkspor, ya: boolean) =>
    setJenis((lama) => new Set([...lama].filter((j) => j !== satu).concat(ya ? [satu] : [])))
  const simpan = async () => {
    if (jenis.size === 0) return
    const wanted = jenisEkspor.filter((satu) => jenis.has(satu))
    const stikId = tujuan === laptop ? null : tujuan
    setHasil(await tulis.jalankan({ bulan, posyanduId, jenis: wanted, stikId }))
  }
  return (
    <Page
      judul="Berkas untuk aplikasi lain"
      sub="Untuk diunggah di e-PPGBM, SIGIZI, DHIS2, atau SATUSEHAT. Buku ini tidak berubah."
      aksi={<PilihTempatBulan tempat={tempat} />}
    >
      <div className={cls(pageCss.isi, eksporCss.isi)}>
        <Card judul="Berkas yang dibuat">
          <div className={eksporCss.pilih}>
            <ul className={eksporCss.jenis}>
              {jenisEkspor.map((satu) => (
                <li key={satu}>
                  <Checkbox
                    label={kataJenis[satu].nama}
                    checked={jenis.has(satu)}
                    onChange={(ya) => tandai(satu, ya)}
                  />
                  <p className={cls('muted small', eksporCss.untuk)}>{kataJenis[satu].untuk}</p>
                </li>
              ))}
            </ul>
            <div className={eksporCss.tujuan}>
              <SelectField label="Simpan di" pilihan={pilihanTujuan} value={tujuan} onChange={setDipilih} />
              <Button
                rupa="utama"
                icon={Save}
                aria-disabled={jenis.size === 0 || tulis.sibuk}
                aria-busy={tulis.sibuk}
                onClick={() => void simpan()}
              >
                {tulis.sibuk ? 'Menyimpan…' : 'Simpan berkas'}
              </Button>
              {jenis.size === 0 && <span className="muted">Pilih dulu berkasnya.</span>}
            </div>
            <FailureNotice failure={tulis.gagal} />
          </div>
        </Card>
        {hasil && <HasilEkspor hasil={hasil} />}
        {kelola && petaan && jenis.has('dhis2') && <KartuPetaan petaan={petaan} />}
      </div>
    </Page>
  )
}
