<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name>JobRow</name>
    <message>
        <source>Pause</source>
        <translation>일시 중지</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>재개</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>목록에서 제거</translation>
    </message>
    <message>
        <source>Parts: %1</source>
        <translation>파트: %1</translation>
    </message>
</context>
<context>
    <name>TransfersView</name>
    <message>
        <source>No transfers</source>
        <translation>전송 없음</translation>
    </message>
    <message>
        <source>Open a bucket and drop files or folders on it, or select objects and choose Download.</source>
        <translation>버킷을 열고 파일이나 폴더를 끌어다 놓거나, 객체를 선택하고 다운로드를 선택하세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::AboutDialog</name>
    <message>
        <source>About Nephoscope</source>
        <translation>Nephoscope 정보</translation>
    </message>
    <message>
        <source>A nephoscope is the instrument that shows how clouds move. This one is a desktop console for a cloud that lives on this computer.</source>
        <translation>네포스코프(nephoscope)는 구름의 움직임을 보여 주는 관측기구입니다. 이 프로그램은 이 컴퓨터 안에 있는 클라우드를 위한 데스크톱 콘솔입니다.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Nephoscope is not affiliated with, endorsed or sponsored by Amazon Web Services. AWS and the names of its services are trademarks of Amazon.com, Inc. or its affiliates.</source>
        <translation>Nephoscope는 Amazon Web Services와 제휴하지 않았으며, Amazon Web Services의 보증이나 후원을 받지 않습니다. AWS와 그 서비스 이름은 Amazon.com, Inc. 또는 그 계열사의 상표입니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::AccessKeysDialog</name>
    <message>
        <source>Save credentials file</source>
        <translation>자격 증명 파일 저장</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>파일을 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>Access keys</source>
        <translation>액세스 키</translation>
    </message>
    <message>
        <source>SDKs and the AWS CLI sign their calls with this key. It is valid for this cloud only.</source>
        <translation>SDK와 AWS CLI는 이 키로 호출에 서명합니다. 이 클라우드에서만 유효합니다.</translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation>액세스 키 ID</translation>
    </message>
    <message>
        <source>secret access key</source>
        <translation>비밀 액세스 키</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>Secret access key</source>
        <translation>비밀 액세스 키</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>숨기기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::AccountMenu</name>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>계정 ID</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>로그인한 사용자</translation>
    </message>
    <message>
        <source>Root user</source>
        <translation>루트 사용자</translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation>액세스 키 ID</translation>
    </message>
    <message>
        <source>Copy as environment variables</source>
        <translation>환경 변수로 복사</translation>
    </message>
    <message>
        <source>Copy as AWS CLI profile</source>
        <translation>AWS CLI 프로파일로 복사</translation>
    </message>
    <message>
        <source>About Nephoscope</source>
        <translation>Nephoscope 정보</translation>
    </message>
    <message>
        <source>Access keys</source>
        <translation>액세스 키</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>새 창</translation>
    </message>
    <message>
        <source>Quit Nephoscope</source>
        <translation>Nephoscope 종료</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ActionBar</name>
    <message>
        <source>Actions</source>
        <translation>작업</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ActionContext</name>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>The request failed</source>
        <translation>요청에 실패했습니다</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ActionList</name>
    <message>
        <source>Recorded actions</source>
        <translation>기록된 작업</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ActionModel</name>
    <message>
        <source>Succeeded</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>차단됨</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>진행 중</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Alert</name>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::AnnotationPopover</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>%2단계 중 %1단계</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>마침</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::AttributeEditor</name>
    <message>
        <source> - optional</source>
        <translation> - 선택 사항</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 제거</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Enter a key.</source>
        <translation>키를 입력하세요.</translation>
    </message>
    <message>
        <source>This key is used more than once.</source>
        <translation>이 키가 두 번 이상 사용되었습니다.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Enter key</source>
        <translation>키 입력</translation>
    </message>
    <message>
        <source>Enter value</source>
        <translation>값 입력</translation>
    </message>
    <message>
        <source>Add new item</source>
        <translation>새 항목 추가</translation>
    </message>
    <message>
        <source>No items.</source>
        <translation>항목이 없습니다.</translation>
    </message>
    <message>
        <source>This item will be removed when you save.</source>
        <translation>저장하면 이 항목이 제거됩니다.</translation>
    </message>
    <message numerus="yes">
        <source>You can add up to %n more item(s).</source>
        <translation>
            <numerusform>최대 %n개의 항목을 더 추가할 수 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have reached the limit of %n item(s).</source>
        <translation>
            <numerusform>항목 한도인 %n개에 도달했습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Board</name>
    <message>
        <source>Position %1 of %2</source>
        <translation>%2개 중 %1번째 위치</translation>
    </message>
    <message>
        <source>%1 columns wide, %2 rows high</source>
        <translation>너비 %1열, 높이 %2행</translation>
    </message>
    <message>
        <source>Add widgets</source>
        <translation>위젯 추가</translation>
    </message>
    <message>
        <source>Reset to default layout</source>
        <translation>기본 레이아웃으로 재설정</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 위젯을 제거했습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::BoardCard</name>
    <message>
        <source>Actions for %1</source>
        <translation>%1 작업</translation>
    </message>
    <message>
        <source>Make wider</source>
        <translation>넓게</translation>
    </message>
    <message>
        <source>Make narrower</source>
        <translation>좁게</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::BoardHandle</name>
    <message>
        <source>Move %1</source>
        <translation>%1 이동</translation>
    </message>
    <message>
        <source>Resize %1</source>
        <translation>%1 크기 조정</translation>
    </message>
    <message>
        <source>Drag to move, or press Enter and use the arrow keys</source>
        <translation>끌어서 옮기거나 Enter 키를 누른 다음 화살표 키를 사용합니다</translation>
    </message>
    <message>
        <source>Drag to resize, or press Enter and use the arrow keys</source>
        <translation>끌어서 크기를 바꾸거나 Enter 키를 누른 다음 화살표 키를 사용합니다</translation>
    </message>
    <message>
        <source>Picked up. Arrow keys change it, Enter puts it down, Esc puts it back.</source>
        <translation>집어 들었습니다. 화살표 키로 바꾸고 Enter 키로 내려놓으며 Esc 키로 되돌립니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Breadcrumbs</name>
    <message>
        <source>Show the whole path</source>
        <translation>전체 경로 표시</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Calendar</name>
    <message>
        <source>MMMM yyyy</source>
        <translation>yyyy년 M월</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>이전 달</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>다음 달</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Chart</name>
    <message>
        <source>The data couldn&apos;t be loaded</source>
        <translation>데이터를 불러올 수 없습니다</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>No data available</source>
        <translation>사용 가능한 데이터 없음</translation>
    </message>
    <message>
        <source>There is no data to show in this chart yet.</source>
        <translation>이 차트에 표시할 데이터가 아직 없습니다.</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>일치 항목 없음</translation>
    </message>
    <message>
        <source>All series are hidden.</source>
        <translation>모든 계열이 숨겨져 있습니다.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 표시</translation>
    </message>
    <message>
        <source>Loading data</source>
        <translation>데이터를 불러오는 중</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ChartTip</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>외 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::CliPreview</name>
    <message>
        <source>Code for this action</source>
        <translation>이 작업의 코드</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::CloudShellPanel</name>
    <message>
        <source>The shell was ended by signal %1.</source>
        <translation>셸이 신호 %1(으)로 종료되었습니다.</translation>
    </message>
    <message>
        <source>The shell ended with code %1.</source>
        <translation>셸이 코드 %1(으)로 종료되었습니다.</translation>
    </message>
    <message>
        <source>Press Enter to start a new one.</source>
        <translation>Enter 키를 누르면 새 셸을 시작합니다.</translation>
    </message>
    <message>
        <source>Close shell</source>
        <translation>셸 닫기</translation>
    </message>
    <message>
        <source>A command is still at work in &quot;%1&quot;. Closing the shell ends it.</source>
        <translation>&quot;%1&quot;에서 명령이 아직 실행 중입니다. 셸을 닫으면 명령도 종료됩니다.</translation>
    </message>
    <message>
        <source>Rename tab</source>
        <translation>탭 이름 변경</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 변경</translation>
    </message>
    <message>
        <source>CloudShell terminal %1</source>
        <translation>CloudShell 터미널 %1</translation>
    </message>
    <message>
        <source>Ctrl+Tab leaves the terminal</source>
        <translation>Ctrl+Tab 키로 터미널에서 나갑니다</translation>
    </message>
    <message>
        <source>Upload files to the home folder</source>
        <translation>홈 폴더로 파일 업로드</translation>
    </message>
    <message>
        <source>Copied to the home folder</source>
        <translation>홈 폴더에 복사했습니다</translation>
    </message>
    <message>
        <source>Could not be copied</source>
        <translation>복사하지 못했습니다</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>New tab</source>
        <translation>새 탭</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>다시 시작</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>탭 닫기</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>글자 작게</translation>
    </message>
    <message>
        <source>Upload files</source>
        <translation>파일 업로드</translation>
    </message>
    <message>
        <source>Open home folder</source>
        <translation>홈 폴더 열기</translation>
    </message>
    <message>
        <source>CloudShell</source>
        <translation>CloudShell</translation>
    </message>
    <message>
        <source>Shells</source>
        <translation>셸</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Shell menu</source>
        <translation>셸 메뉴</translation>
    </message>
    <message>
        <source>Open a new tab</source>
        <translation>새 탭 열기</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>The Region is now %1. New tabs use it; open shells keep theirs.</source>
        <translation>리전이 %1(으)로 변경되었습니다. 새 탭부터 적용되며, 열려 있는 셸은 기존 리전을 유지합니다.</translation>
    </message>
    <message>
        <source>Open a shell</source>
        <translation>셸 열기</translation>
    </message>
    <message>
        <source>No shell without the engine: %1</source>
        <translation>엔진이 없어 셸을 열 수 없습니다. %1</translation>
    </message>
    <message>
        <source>No shell is open.</source>
        <translation>열려 있는 셸이 없습니다.</translation>
    </message>
    <message>
        <source>Waiting for the engine…</source>
        <translation>엔진을 기다리는 중입니다…</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::CodeEditor</name>
    <message numerus="yes">
        <source>%n error(s) in the text.</source>
        <translation>
            <numerusform>텍스트에 오류가 %n개 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ln %1, Col %2: %3</source>
        <translation>%1행, %2열: %3</translation>
    </message>
    <message>
        <source>Errors: %1</source>
        <translation>오류: %1</translation>
    </message>
    <message>
        <source>Warnings: %1</source>
        <translation>경고: %1</translation>
    </message>
    <message>
        <source>Ln %1, Col %2</source>
        <translation>%1행, %2열</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>일반 텍스트</translation>
    </message>
    <message>
        <source>Do not wrap lines</source>
        <translation>줄 바꿈 안 함</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>줄 바꿈</translation>
    </message>
    <message>
        <source>Format JSON</source>
        <translation>JSON 형식 지정</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>일치 항목 없음</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>이전 일치 항목</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>다음 일치 항목</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Change the height of the editor</source>
        <translation>편집기 높이 변경</translation>
    </message>
    <message>
        <source>Errors and warnings</source>
        <translation>오류 및 경고</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>로드 중</translation>
    </message>
    <message>
        <source>The text could not be loaded</source>
        <translation>텍스트를 로드할 수 없습니다</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Tab indents. Press Esc and then Tab to leave the editor.</source>
        <translation>Tab 키를 누르면 들여쓰기가 됩니다. 편집기를 나가려면 Esc 키를 누른 다음 Tab 키를 누르세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::CodeLines</name>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::CodeTabs</name>
    <message>
        <source>Language of the code</source>
        <translation>코드 언어</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::CollectionPreferences</name>
    <message>
        <source>Move %1</source>
        <translation>%1 이동</translation>
    </message>
    <message>
        <source>Press Up or Down to move the column.</source>
        <translation>위쪽 또는 아래쪽 화살표 키를 눌러 열을 이동합니다.</translation>
    </message>
    <message>
        <source>Page size</source>
        <translation>페이지 크기</translation>
    </message>
    <message>
        <source>All, scrolling</source>
        <translation>전체(스크롤)</translation>
    </message>
    <message>
        <source>%1 resources</source>
        <translation>리소스 %1개</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>줄 바꿈</translation>
    </message>
    <message>
        <source>Striped rows</source>
        <translation>스트라이핑된 행</translation>
    </message>
    <message>
        <source>Compact mode</source>
        <translation>압축 모드</translation>
    </message>
    <message>
        <source>Keep first column in sight</source>
        <translation>첫 번째 열 고정</translation>
    </message>
    <message>
        <source>Shows the whole text over several lines.</source>
        <translation>전체 텍스트를 여러 줄로 표시합니다.</translation>
    </message>
    <message>
        <source>Shades every other row.</source>
        <translation>한 행씩 번갈아 음영을 넣습니다.</translation>
    </message>
    <message>
        <source>Shows more rows in less space.</source>
        <translation>더 좁은 공간에 더 많은 행을 표시합니다.</translation>
    </message>
    <message>
        <source>The check box and the first column stay while you scroll sideways.</source>
        <translation>가로로 스크롤해도 확인란과 첫 번째 열이 그대로 보입니다.</translation>
    </message>
    <message>
        <source>Column preferences</source>
        <translation>열 기본 설정</translation>
    </message>
    <message>
        <source>Choose which columns are shown, and drag them into order.</source>
        <translation>표시할 열을 선택하고 끌어서 순서를 바꿉니다.</translation>
    </message>
    <message>
        <source>Reset to default</source>
        <translation>기본값으로 재설정</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>기본 설정</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::CommandPalette</name>
    <message>
        <source>Recently used</source>
        <translation>최근 사용</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>리소스</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>명령 팔레트</translation>
    </message>
    <message>
        <source>Type a command, a page or a resource</source>
        <translation>명령, 페이지 또는 리소스 입력</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::CopyButton</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 복사</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사됨</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::DateInput</name>
    <message>
        <source>Enter a day as YYYY/MM/DD.</source>
        <translation>날짜를 YYYY/MM/DD 형식으로 입력하세요.</translation>
    </message>
    <message>
        <source>The day must not be before %1.</source>
        <translation>날짜는 %1 이전일 수 없습니다.</translation>
    </message>
    <message>
        <source>The day must not be after %1.</source>
        <translation>날짜는 %1 이후일 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>날짜 선택</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::DateRangePicker</name>
    <message>
        <source>Span of time</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>Choose a span of time</source>
        <translation>기간 선택</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 ~ %2</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>지난 %n일</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n hour(s)</source>
        <translation>
            <numerusform>지난 %n시간</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n minute(s)</source>
        <translation>
            <numerusform>지난 %n분</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter a start and an end.</source>
        <translation>시작과 종료를 입력하세요.</translation>
    </message>
    <message>
        <source>The start must not be after the end.</source>
        <translation>시작은 종료보다 늦을 수 없습니다.</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>상대</translation>
    </message>
    <message>
        <source>Absolute</source>
        <translation>절대</translation>
    </message>
    <message>
        <source>Another span</source>
        <translation>사용자 지정 범위</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>분</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>일</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>End</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>적용</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::DateTimePicker</name>
    <message>
        <source>Enter both a day and a time.</source>
        <translation>날짜와 시간을 모두 입력하세요.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::DeleteDialog</name>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>To confirm, type &quot;%1&quot; in the field.</source>
        <translation>확인하려면 필드에 &quot;%1&quot;을(를) 입력하세요.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%n개 더 보기</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>간단히 보기</translation>
    </message>
    <message>
        <source>It was not deleted</source>
        <translation>삭제하지 못했습니다</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>외 %1개</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::DeniedState</name>
    <message>
        <source>You don&apos;t have permission to see this list</source>
        <translation>이 목록을 볼 권한이 없습니다</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Ask for a policy with this statement, then retry.</source>
        <translation>관리자에게 다음 문이 포함된 정책을 요청한 후 재시도하세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::DetailsView</name>
    <message>
        <source>Summary</source>
        <translation>요약</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Dialog</name>
    <message>
        <source>Confirm</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::DrawerFrame</name>
    <message>
        <source>Close %1</source>
        <translation>%1 닫기</translation>
    </message>
    <message>
        <source>Resize %1</source>
        <translation>%1 크기 조정</translation>
    </message>
    <message>
        <source>Drag, or use the arrow keys, to resize</source>
        <translation>끌거나 화살표 키로 크기를 조정합니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::FactsCard</name>
    <message>
        <source>Loading</source>
        <translation>로드 중</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::FavouritesBar</name>
    <message>
        <source>Favorites</source>
        <translation>즐겨찾기</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>새 창에서 열기</translation>
    </message>
    <message>
        <source>Remove from the favorites</source>
        <translation>즐겨찾기에서 제거</translation>
    </message>
    <message>
        <source>Icons and text</source>
        <translation>아이콘과 텍스트</translation>
    </message>
    <message>
        <source>Icons only</source>
        <translation>아이콘만</translation>
    </message>
    <message>
        <source>Text only</source>
        <translation>텍스트만</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::FileUpload</name>
    <message>
        <source>Choose files</source>
        <translation>파일 선택</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>파일 선택</translation>
    </message>
    <message>
        <source>%1, changed %2</source>
        <translation>%1, %2에 수정됨</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>파일이 더 이상 존재하지 않습니다.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 제거</translation>
    </message>
    <message>
        <source>Show fewer files</source>
        <translation>파일 간단히 보기</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more file(s)</source>
        <translation>
            <numerusform>파일 %n개 더 보기</numerusform>
        </translation>
    </message>
    <message>
        <source>or drop files here</source>
        <translation>또는 여기에 파일을 끌어 놓으세요</translation>
    </message>
    <message>
        <source>or drop a file here</source>
        <translation>또는 여기에 파일을 끌어 놓으세요</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::FindBar</name>
    <message>
        <source>No matches</source>
        <translation>일치 항목 없음</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2개 중 %1번째</translation>
    </message>
    <message>
        <source>Find in this shell</source>
        <translation>이 셸에서 찾기</translation>
    </message>
    <message>
        <source>Older match</source>
        <translation>이전 일치 항목</translation>
    </message>
    <message>
        <source>Newer match</source>
        <translation>다음 일치 항목</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>찾기 닫기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::FlashItem</name>
    <message>
        <source>Dismiss notification</source>
        <translation>알림 닫기</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>정보</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::FlashSummary</name>
    <message>
        <source>Notifications</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Notifications: %1 errors, %2 warnings, %3 successes, %4 infos, %5 in progress</source>
        <translation>알림: 오류 %1개, 경고 %2개, 성공 %3개, 정보 %4개, 진행 중 %5개</translation>
    </message>
    <message>
        <source>Show the newest only</source>
        <translation>최신 알림만 보기</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::FormField</name>
    <message>
        <source> - optional</source>
        <translation> - 선택 사항</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>정보</translation>
    </message>
    <message>
        <source>Info about %1</source>
        <translation>%1 정보</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::FormInputs</name>
    <message>
        <source>Enabled</source>
        <translation>활성화됨</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>비활성화됨</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::FormView</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Additional settings</source>
        <translation>추가 설정</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Format</name>
    <message>
        <source>%1/s</source>
        <translation>%1/초</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1분 %2초</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1밀리초</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <comment>date in a chart, QDate format</comment>
        <translation>yyyy년 M월 d일</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>date on a chart&apos;s axis, QDate format</comment>
        <translation>M월 d일</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::HelpPanel</name>
    <message>
        <source>Back to the previous topic</source>
        <translation>이전 항목으로 돌아가기</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>&lt;p&gt;Choose &lt;b&gt;Info&lt;/b&gt; beside a heading or a field to read about it here.&lt;/p&gt;</source>
        <translation>&lt;p&gt;제목이나 입력란 옆의 &lt;b&gt;정보&lt;/b&gt;를 선택하면 여기에 설명이 표시됩니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Help panel</source>
        <translation>도움말 창</translation>
    </message>
    <message>
        <source>Learn more</source>
        <translation>자세히 알아보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::HeroBanner</name>
    <message>
        <source>Your own cloud, on this computer</source>
        <translation>내 컴퓨터 안의 나만의 클라우드</translation>
    </message>
    <message>
        <source>Learn and build with the AWS APIs: no account, no bill, no network. Everything you see here, SDKs and the AWS CLI see too.</source>
        <translation>계정도, 요금도, 네트워크도 없이 AWS API로 배우고 만들어 보세요. 여기에 보이는 모든 것은 SDK와 AWS CLI에서도 그대로 보입니다.</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>엔드포인트</translation>
    </message>
    <message>
        <source>Account and Region</source>
        <translation>계정 및 리전</translation>
    </message>
    <message>
        <source>Copy endpoint</source>
        <translation>엔드포인트 복사</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::HomePage</name>
    <message>
        <source>Console home</source>
        <translation>콘솔 홈</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Transfers now</source>
        <translation>현재 전송</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Open transfers</source>
        <translation>전송 열기</translation>
    </message>
    <message>
        <source>Quick start</source>
        <translation>빠른 시작</translation>
    </message>
    <message>
        <source>No alarms</source>
        <translation>경보 없음</translation>
    </message>
    <message>
        <source>No service of this build raises alarms yet.</source>
        <translation>이 빌드에는 아직 경보를 내는 서비스가 없습니다.</translation>
    </message>
    <message>
        <source>Recently visited</source>
        <translation>최근 방문</translation>
    </message>
    <message>
        <source>The services opened last</source>
        <translation>마지막으로 연 서비스</translation>
    </message>
    <message>
        <source>All services of this build</source>
        <translation>이 빌드의 모든 서비스</translation>
    </message>
    <message>
        <source>Favorites</source>
        <translation>즐겨찾기</translation>
    </message>
    <message>
        <source>Services and pages with a star</source>
        <translation>별표한 서비스와 페이지</translation>
    </message>
    <message>
        <source>Resources by service</source>
        <translation>서비스별 리소스</translation>
    </message>
    <message>
        <source>How many of each there are</source>
        <translation>종류별 개수</translation>
    </message>
    <message>
        <source>What is moving, and how fast</source>
        <translation>전송 중인 항목과 속도</translation>
    </message>
    <message>
        <source>Storage used</source>
        <translation>스토리지 사용량</translation>
    </message>
    <message>
        <source>Size of the data folder and room on the disk</source>
        <translation>데이터 폴더 크기와 디스크 여유 공간</translation>
    </message>
    <message>
        <source>What to try</source>
        <translation>해 볼 만한 작업</translation>
    </message>
    <message>
        <source>First steps, with marks for those done</source>
        <translation>첫 단계와 완료 표시</translation>
    </message>
    <message>
        <source>Keys and lines for SDKs and the AWS CLI</source>
        <translation>SDK와 AWS CLI용 키와 명령줄</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>경보</translation>
    </message>
    <message>
        <source>Alarms and their states</source>
        <translation>경보와 상태</translation>
    </message>
    <message>
        <source>Reset the home page&apos;s layout</source>
        <translation>홈 페이지 레이아웃 초기화</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::HotspotMark</name>
    <message>
        <source>Step %1 of the tutorial</source>
        <translation>자습서 %1단계</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::InfoLink</name>
    <message>
        <source>Info</source>
        <translation>정보</translation>
    </message>
    <message>
        <source>Info: %1</source>
        <translation>정보: %1</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::JsonCheck</name>
    <message>
        <source>Nothing may follow the end of the document.</source>
        <translation>문서의 끝 뒤에는 아무것도 올 수 없습니다.</translation>
    </message>
    <message>
        <source>The document is nested too deeply.</source>
        <translation>문서의 중첩이 너무 깊습니다.</translation>
    </message>
    <message>
        <source>A value is missing.</source>
        <translation>값이 누락되었습니다.</translation>
    </message>
    <message>
        <source>Use double quotes for strings.</source>
        <translation>문자열에는 큰따옴표를 사용하세요.</translation>
    </message>
    <message>
        <source>JSON has no comments.</source>
        <translation>JSON에는 주석을 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>A value was expected here, not &quot;%1&quot;.</source>
        <translation>여기에는 &quot;%1&quot;이(가) 아니라 값이 있어야 합니다.</translation>
    </message>
    <message>
        <source>Remove the comma before the closing brace.</source>
        <translation>닫는 중괄호 앞의 쉼표를 제거하세요.</translation>
    </message>
    <message>
        <source>A key in double quotes was expected here.</source>
        <translation>여기에 큰따옴표로 묶은 키가 있어야 합니다.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is there twice; only the last one counts.</source>
        <translation>키 &quot;%1&quot;이(가) 두 번 있습니다. 마지막 값만 적용됩니다.</translation>
    </message>
    <message>
        <source>A colon was expected after the key.</source>
        <translation>키 뒤에 콜론이 있어야 합니다.</translation>
    </message>
    <message>
        <source>The closing brace } is missing.</source>
        <translation>닫는 중괄호 }가 누락되었습니다.</translation>
    </message>
    <message>
        <source>A comma or a closing brace was expected here.</source>
        <translation>여기에 쉼표나 닫는 중괄호가 있어야 합니다.</translation>
    </message>
    <message>
        <source>Remove the comma before the closing bracket.</source>
        <translation>닫는 대괄호 앞의 쉼표를 제거하세요.</translation>
    </message>
    <message>
        <source>The closing bracket ] is missing.</source>
        <translation>닫는 대괄호 ]가 누락되었습니다.</translation>
    </message>
    <message>
        <source>A comma or a closing bracket was expected here.</source>
        <translation>여기에 쉼표나 닫는 대괄호가 있어야 합니다.</translation>
    </message>
    <message>
        <source>The string has no closing quote.</source>
        <translation>문자열에 닫는 따옴표가 없습니다.</translation>
    </message>
    <message>
        <source>Write control characters as escapes.</source>
        <translation>제어 문자는 이스케이프로 작성하세요.</translation>
    </message>
    <message>
        <source>Four hexadecimal digits were expected after this escape.</source>
        <translation>이 이스케이프 뒤에는 16진수 네 자리가 있어야 합니다.</translation>
    </message>
    <message>
        <source>This escape is not known.</source>
        <translation>알 수 없는 이스케이프입니다.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>숫자가 아닙니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::KeyNames</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Shift + Tab</source>
        <translation>Shift + Tab</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>스페이스바</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>백스페이스</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Page Up</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Page Down</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>메뉴 키</translation>
    </message>
    <message>
        <source>Hangul/English</source>
        <translation>한/영</translation>
    </message>
    <message>
        <source>Hanja</source>
        <translation>한자</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::LegendItem</name>
    <message>
        <source>Shown. Press Space to hide.</source>
        <translation>표시됨. 스페이스 키를 누르면 숨깁니다.</translation>
    </message>
    <message>
        <source>Hidden. Press Space to show.</source>
        <translation>숨겨짐. 스페이스 키를 누르면 표시합니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ListFilter</name>
    <message>
        <source>A number or a size, such as 10 MB</source>
        <translation>숫자 또는 크기(예: 10 MB)</translation>
    </message>
    <message>
        <source>A day, such as 2026-11-25, or a time, such as 2026-11-25T14:30</source>
        <translation>날짜(예: 2026-11-25) 또는 시각(예: 2026-11-25T14:30)</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::LocationDialog</name>
    <message>
        <source>Choose a place in S3</source>
        <translation>S3 위치 선택</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>로드 중</translation>
    </message>
    <message>
        <source>The list could not be loaded</source>
        <translation>목록을 로드할 수 없습니다</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>%1 (current version)</source>
        <translation>%1(현재 버전)</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>일치 항목 없음</translation>
    </message>
    <message>
        <source>Nothing fits what you typed.</source>
        <translation>입력한 내용과 일치하는 항목이 없습니다.</translation>
    </message>
    <message>
        <source>No buckets</source>
        <translation>버킷 없음</translation>
    </message>
    <message>
        <source>No objects</source>
        <translation>객체 없음</translation>
    </message>
    <message>
        <source>There is nothing to choose here.</source>
        <translation>선택할 수 있는 항목이 없습니다.</translation>
    </message>
    <message>
        <source>Buckets</source>
        <translation>버킷</translation>
    </message>
    <message>
        <source>Find buckets by name</source>
        <translation>이름으로 버킷 찾기</translation>
    </message>
    <message>
        <source>Find objects by prefix</source>
        <translation>접두사로 객체 찾기</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Version ID</source>
        <translation>버전 ID</translation>
    </message>
    <message>
        <source>Creation date</source>
        <translation>생성 날짜</translation>
    </message>
    <message>
        <source>Last modified</source>
        <translation>최종 수정 날짜</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Not everything is shown. Type a longer prefix.</source>
        <translation>일부만 표시됩니다. 더 긴 접두사를 입력하세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::LocationPicker</name>
    <message>
        <source>The path must begin with s3://.</source>
        <translation>경로는 s3://로 시작해야 합니다.</translation>
    </message>
    <message>
        <source>The bucket name must have 3 to 63 lowercase letters, numbers, periods and hyphens.</source>
        <translation>버킷 이름은 소문자, 숫자, 마침표, 하이픈으로 3~63자여야 합니다.</translation>
    </message>
    <message>
        <source>Enter the path of an object.</source>
        <translation>객체의 경로를 입력하세요.</translation>
    </message>
    <message>
        <source>Enter a bucket or a prefix that ends in /.</source>
        <translation>버킷 또는 /로 끝나는 접두사를 입력하세요.</translation>
    </message>
    <message>
        <source>S3 URI</source>
        <translation>S3 URI</translation>
    </message>
    <message>
        <source>View</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Browse S3</source>
        <translation>S3 둘러보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::MainWindow</name>
    <message>
        <source>The port asked for is taken by another program</source>
        <translation>요청한 포트를 다른 프로그램이 사용 중입니다</translation>
    </message>
    <message>
        <source>The engine listens on http://127.0.0.1:%1 instead.</source>
        <translation>대신 http://127.0.0.1:%1에서 수신합니다.</translation>
    </message>
    <message>
        <source>The engine could not start</source>
        <translation>엔진을 시작할 수 없습니다</translation>
    </message>
    <message>
        <source>Side navigation</source>
        <translation>측면 탐색</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Breadcrumbs</source>
        <translation>탐색 경로</translation>
    </message>
    <message>
        <source>Console home</source>
        <translation>콘솔 홈</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>탐색</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>명령 팔레트</translation>
    </message>
    <message>
        <source>Search services, pages and resources</source>
        <translation>서비스, 페이지, 리소스 검색</translation>
    </message>
    <message>
        <source>Filter the list on this page</source>
        <translation>이 페이지의 목록 필터링</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>전송</translation>
    </message>
    <message>
        <source>Services menu</source>
        <translation>서비스 메뉴</translation>
    </message>
    <message>
        <source>Choose a Region</source>
        <translation>리전 선택</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Next area of the window</source>
        <translation>창의 다음 영역</translation>
    </message>
    <message>
        <source>Previous area of the window</source>
        <translation>창의 이전 영역</translation>
    </message>
    <message>
        <source>Remove this page from the favorites</source>
        <translation>이 페이지를 즐겨찾기에서 제거</translation>
    </message>
    <message>
        <source>Add this page to the favorites</source>
        <translation>이 페이지를 즐겨찾기에 추가</translation>
    </message>
    <message>
        <source>Window and help</source>
        <translation>창과 도움말</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>이 페이지 도움말</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>Copy facts for a problem report</source>
        <translation>문제 보고용 정보 복사</translation>
    </message>
    <message>
        <source>Facts copied</source>
        <translation>정보를 복사했습니다</translation>
    </message>
    <message>
        <source>Version, system and page are in the clipboard. No key and no content is among them.</source>
        <translation>버전, 시스템, 페이지 정보가 클립보드에 있습니다. 키나 콘텐츠는 포함되지 않습니다.</translation>
    </message>
    <message>
        <source>About Nephoscope</source>
        <translation>Nephoscope 정보</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>새 창</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>창 닫기</translation>
    </message>
    <message>
        <source>Quit Nephoscope</source>
        <translation>Nephoscope 종료</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 닫기</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 열기</translation>
    </message>
    <message>
        <source>Access keys</source>
        <translation>액세스 키</translation>
    </message>
    <message>
        <source>Copy environment variables</source>
        <translation>환경 변수 복사</translation>
    </message>
    <message>
        <source>Copy AWS CLI profile</source>
        <translation>AWS CLI 프로파일 복사</translation>
    </message>
    <message>
        <source>View</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Show or hide the side navigation</source>
        <translation>측면 탐색 표시 또는 숨기기</translation>
    </message>
    <message>
        <source>Make everything bigger</source>
        <translation>전체 크게</translation>
    </message>
    <message>
        <source>Make everything smaller</source>
        <translation>전체 작게</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>기본 크기</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>테마: 시스템과 동일</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>테마: 라이트</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>테마: 다크</translation>
    </message>
    <message>
        <source>Theme: high contrast</source>
        <translation>테마: 고대비</translation>
    </message>
    <message>
        <source>Density: comfortable</source>
        <translation>밀도: 여유롭게</translation>
    </message>
    <message>
        <source>Density: compact</source>
        <translation>밀도: 압축</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>The console</source>
        <translation>콘솔</translation>
    </message>
    <message>
        <source>&lt;p&gt;This window shows a cloud that lives on this computer. SDKs and the AWS CLI reach it at the endpoint in the top bar.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Find things&lt;/b&gt; with the search (&lt;code&gt;Alt+S&lt;/code&gt;) or the command palette (&lt;code&gt;Ctrl+K&lt;/code&gt;): services, pages, resources and everything that can be done.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Keys.&lt;/b&gt; &lt;code&gt;?&lt;/code&gt; shows all shortcuts, &lt;code&gt;/&lt;/code&gt; goes to the filter of a list, &lt;code&gt;F6&lt;/code&gt; walks through the areas of the window.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Windows.&lt;/b&gt; &lt;code&gt;Ctrl+N&lt;/code&gt; opens another window on the same cloud: watch transfers in one while you work in the other.&lt;/p&gt;</source>
        <translation>&lt;p&gt;이 창은 이 컴퓨터 안에 있는 클라우드를 보여 줍니다. SDK와 AWS CLI는 상단 표시줄의 엔드포인트로 접속합니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;찾기.&lt;/b&gt; 검색(&lt;code&gt;Alt+S&lt;/code&gt;)이나 명령 팔레트(&lt;code&gt;Ctrl+K&lt;/code&gt;)로 서비스, 페이지, 리소스와 할 수 있는 모든 작업을 찾습니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;키.&lt;/b&gt; &lt;code&gt;?&lt;/code&gt;는 모든 단축키를 보여 주고, &lt;code&gt;/&lt;/code&gt;는 목록의 필터로, &lt;code&gt;F6&lt;/code&gt;은 창의 다음 영역으로 이동합니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;창.&lt;/b&gt; &lt;code&gt;Ctrl+N&lt;/code&gt;은 같은 클라우드에 새 창을 엽니다. 한 창에서 작업하면서 다른 창에서 전송을 지켜볼 수 있습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>작동 중</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Multiselect</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n개 선택됨</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose options</source>
        <translation>옵션 선택</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>일치 항목 없음</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::NotFoundPage</name>
    <message>
        <source>Page not found</source>
        <translation>페이지를 찾을 수 없음</translation>
    </message>
    <message>
        <source>There is no page with the address &quot;%1&quot;. It may have been deleted, or its service is not part of this build.</source>
        <translation>주소가 &quot;%1&quot;인 페이지가 없습니다. 삭제되었거나 이 빌드에 포함되지 않은 서비스일 수 있습니다.</translation>
    </message>
    <message>
        <source>Console home</source>
        <translation>콘솔 홈</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::NotificationCenter</name>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>아직 알림이 없습니다.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>모두 지우기</translation>
    </message>
    <message>
        <source>New</source>
        <translation>새 알림</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>어제</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::NumberInput</name>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>%1에서 %2 사이의 정수를 입력하세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Pagination</name>
    <message>
        <source>Page %1, current page</source>
        <translation>%1페이지, 현재 페이지</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>%1페이지</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>이전 페이지</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>다음 페이지</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::PickList</name>
    <message>
        <source>No matches</source>
        <translation>일치 항목 없음</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::PlacesWidget</name>
    <message>
        <source>Uploads and downloads part by part, with pause and resume</source>
        <translation>파트별 업로드와 다운로드, 일시 중지와 재개</translation>
    </message>
    <message>
        <source>Services you open appear here.</source>
        <translation>연 서비스가 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>No favorites yet. The stars in the services menu and in the search put services and pages here.</source>
        <translation>아직 즐겨찾기가 없습니다. 서비스 메뉴와 검색의 별표로 서비스와 페이지를 추가합니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Popover</name>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::PortBadge</name>
    <message>
        <source>Endpoint copied</source>
        <translation>엔드포인트가 복사됨</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>시작 중…</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>실행 중이 아님</translation>
    </message>
    <message>
        <source>Endpoint %1, copy</source>
        <translation>엔드포인트 %1, 복사</translation>
    </message>
    <message>
        <source>Port %1 was taken by another program, so the engine listens on %2. Click to copy the endpoint.</source>
        <translation>다른 프로그램이 포트 %1을(를) 사용 중이어서 엔진이 %2에서 수신합니다. 클릭하면 엔드포인트가 복사됩니다.</translation>
    </message>
    <message>
        <source>SDKs and the AWS CLI reach this cloud here. Click to copy the endpoint.</source>
        <translation>SDK와 AWS CLI는 이 주소로 이 클라우드에 연결합니다. 클릭하면 엔드포인트가 복사됩니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Projection</name>
    <message>
        <source>Projection</source>
        <translation>프로젝션</translation>
    </message>
    <message>
        <source>Leave projection</source>
        <translation>프로젝션 끝내기</translation>
    </message>
    <message>
        <source>Start projection</source>
        <translation>프로젝션 시작</translation>
    </message>
    <message>
        <source>Pointer spotlight</source>
        <translation>포인터 스포트라이트</translation>
    </message>
    <message>
        <source>Show keystrokes</source>
        <translation>누른 키 표시</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>고대비</translation>
    </message>
    <message>
        <source>Mask secrets and account numbers</source>
        <translation>비밀 값과 계정 번호 가리기</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>전체 화면</translation>
    </message>
    <message>
        <source>Projection settings</source>
        <translation>프로젝션 설정</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ProjectionBar</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>프로젝션</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>작게</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>크게</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>전체 화면</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>고대비</translation>
    </message>
    <message>
        <source>Pointer spotlight</source>
        <translation>포인터 스포트라이트</translation>
    </message>
    <message>
        <source>Show keystrokes</source>
        <translation>누른 키 표시</translation>
    </message>
    <message>
        <source>Mask secrets and account numbers</source>
        <translation>비밀 값과 계정 번호 가리기</translation>
    </message>
    <message>
        <source>Blank screen (B or W)</source>
        <translation>빈 화면 (B 또는 W)</translation>
    </message>
    <message>
        <source>Leave projection (Esc)</source>
        <translation>프로젝션 끝내기 (Esc)</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::PropertyFilter</name>
    <message>
        <source>Remove filter %1</source>
        <translation>%1 필터 제거</translation>
    </message>
    <message>
        <source>Edit filter</source>
        <translation>필터 편집</translation>
    </message>
    <message>
        <source>All properties</source>
        <translation>모든 속성</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>속성</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>연산자</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>적용</translation>
    </message>
    <message>
        <source>Equals</source>
        <translation>같음</translation>
    </message>
    <message>
        <source>Does not equal</source>
        <translation>같지 않음</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>포함</translation>
    </message>
    <message>
        <source>Does not contain</source>
        <translation>포함 안 함</translation>
    </message>
    <message>
        <source>Starts with</source>
        <translation>다음으로 시작</translation>
    </message>
    <message>
        <source>Does not start with</source>
        <translation>다음으로 시작하지 않음</translation>
    </message>
    <message>
        <source>Less than</source>
        <translation>보다 작음</translation>
    </message>
    <message>
        <source>Less than or equal</source>
        <translation>작거나 같음</translation>
    </message>
    <message>
        <source>Greater than</source>
        <translation>보다 큼</translation>
    </message>
    <message>
        <source>Greater than or equal</source>
        <translation>크거나 같음</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(비어 있음)</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>연산자</translation>
    </message>
    <message>
        <source>Use: &quot;%1&quot;</source>
        <translation>사용: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>속성</translation>
    </message>
    <message>
        <source>Values of %1</source>
        <translation>%1 값</translation>
    </message>
    <message>
        <source>Loading values</source>
        <translation>값을 로드하는 중</translation>
    </message>
    <message>
        <source>or</source>
        <translation>또는</translation>
    </message>
    <message>
        <source>and</source>
        <translation>및</translation>
    </message>
    <message>
        <source>Rows that fit every filter</source>
        <translation>모든 필터와 일치하는 행</translation>
    </message>
    <message>
        <source>Rows that fit at least one filter</source>
        <translation>하나 이상의 필터와 일치하는 행</translation>
    </message>
    <message>
        <source>Clear input</source>
        <translation>입력 지우기</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>제안</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::RecordButton</name>
    <message>
        <source>Recording</source>
        <translation>기록 중</translation>
    </message>
    <message>
        <source>Start recording</source>
        <translation>기록 시작</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::RecordedAction</name>
    <message>
        <source>Create %1</source>
        <translation>%1 생성</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 삭제</translation>
    </message>
    <message>
        <source>Put %1</source>
        <translation>%1 설정</translation>
    </message>
    <message>
        <source>Get %1</source>
        <translation>%1 가져오기</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>%1 확인</translation>
    </message>
    <message>
        <source>List %1</source>
        <translation>%1 목록 조회</translation>
    </message>
    <message>
        <source>Describe %1</source>
        <translation>%1 조회</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 복사</translation>
    </message>
    <message>
        <source>Update %1</source>
        <translation>%1 업데이트</translation>
    </message>
    <message>
        <source>bucket</source>
        <translation>버킷</translation>
    </message>
    <message>
        <source>buckets</source>
        <translation>버킷</translation>
    </message>
    <message>
        <source>object</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>objects</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>CORS of the bucket</source>
        <translation>버킷 CORS</translation>
    </message>
    <message>
        <source>tags of the bucket</source>
        <translation>버킷 태그</translation>
    </message>
    <message>
        <source>versioning of the bucket</source>
        <translation>버킷 버전 관리</translation>
    </message>
    <message>
        <source>bucket policy</source>
        <translation>버킷 정책</translation>
    </message>
    <message>
        <source>Upload folder</source>
        <translation>폴더 업로드</translation>
    </message>
    <message>
        <source>Upload file</source>
        <translation>파일 업로드</translation>
    </message>
    <message>
        <source>Download folder</source>
        <translation>폴더 다운로드</translation>
    </message>
    <message>
        <source>Download file</source>
        <translation>파일 다운로드</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::RecorderPanel</name>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>작업 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>아직 기록된 작업이 없습니다</translation>
    </message>
    <message>
        <source>Recording is off</source>
        <translation>기록이 꺼져 있습니다</translation>
    </message>
    <message>
        <source>Create a bucket or upload a file: the AWS CLI command, the Python and the JavaScript call appear here.</source>
        <translation>버킷을 생성하거나 파일을 업로드해 보십시오. AWS CLI 명령과 Python, JavaScript 호출이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Start recording, then work in the console: each action becomes code that you can copy or run.</source>
        <translation>기록을 시작한 다음 콘솔에서 작업하십시오. 각 작업이 복사하거나 실행할 수 있는 코드가 됩니다.</translation>
    </message>
    <message>
        <source>Export script</source>
        <translation>스크립트 내보내기</translation>
    </message>
    <message>
        <source>Script saved</source>
        <translation>스크립트를 저장했습니다</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>저장하지 못했습니다: %1</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>레코더</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>목록 지우기</translation>
    </message>
    <message>
        <source>Show read calls</source>
        <translation>읽기 호출 표시</translation>
    </message>
    <message>
        <source>Also list what only looks: lists, details</source>
        <translation>목록 조회, 세부 정보 조회처럼 읽기만 하는 호출도 표시합니다</translation>
    </message>
    <message>
        <source>Block changes</source>
        <translation>변경 차단</translation>
    </message>
    <message>
        <source>Refuse what would change something, and still show its code</source>
        <translation>변경하는 요청을 거부하고 코드만 표시합니다</translation>
    </message>
    <message>
        <source>Changes are blocked</source>
        <translation>변경이 차단되었습니다</translation>
    </message>
    <message>
        <source>What you do is shown as code but not carried out.</source>
        <translation>작업은 코드로만 표시되고 실행되지 않습니다.</translation>
    </message>
    <message>
        <source>Bash script (.sh)</source>
        <translation>Bash 스크립트(.sh)</translation>
    </message>
    <message>
        <source>AWS CLI</source>
        <translation>AWS CLI</translation>
    </message>
    <message>
        <source>Python script (.py)</source>
        <translation>Python 스크립트(.py)</translation>
    </message>
    <message>
        <source>boto3</source>
        <translation>boto3</translation>
    </message>
    <message>
        <source>JavaScript module (.mjs)</source>
        <translation>JavaScript 모듈(.mjs)</translation>
    </message>
    <message>
        <source>AWS SDK for JavaScript v3</source>
        <translation>JavaScript용 AWS SDK v3</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::RegionPicker</name>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>Find a Region by name or code</source>
        <translation>이름 또는 코드로 리전 찾기</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>글로벌</translation>
    </message>
    <message>
        <source>This service has no Regions. The choice counts for the others.</source>
        <translation>이 서비스에는 리전이 없습니다. 선택한 리전은 다른 서비스에 적용됩니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Regions</name>
    <message>
        <source>US East (N. Virginia)</source>
        <translation>미국 동부(버지니아 북부)</translation>
    </message>
    <message>
        <source>US East (Ohio)</source>
        <translation>미국 동부(오하이오)</translation>
    </message>
    <message>
        <source>US West (N. California)</source>
        <translation>미국 서부(캘리포니아 북부)</translation>
    </message>
    <message>
        <source>US West (Oregon)</source>
        <translation>미국 서부(오레곤)</translation>
    </message>
    <message>
        <source>Asia Pacific (Hong Kong)</source>
        <translation>아시아 태평양(홍콩)</translation>
    </message>
    <message>
        <source>Asia Pacific (Tokyo)</source>
        <translation>아시아 태평양(도쿄)</translation>
    </message>
    <message>
        <source>Asia Pacific (Seoul)</source>
        <translation>아시아 태평양(서울)</translation>
    </message>
    <message>
        <source>Asia Pacific (Osaka)</source>
        <translation>아시아 태평양(오사카)</translation>
    </message>
    <message>
        <source>Asia Pacific (Mumbai)</source>
        <translation>아시아 태평양(뭄바이)</translation>
    </message>
    <message>
        <source>Asia Pacific (Singapore)</source>
        <translation>아시아 태평양(싱가포르)</translation>
    </message>
    <message>
        <source>Asia Pacific (Sydney)</source>
        <translation>아시아 태평양(시드니)</translation>
    </message>
    <message>
        <source>Asia Pacific (Jakarta)</source>
        <translation>아시아 태평양(자카르타)</translation>
    </message>
    <message>
        <source>Canada (Central)</source>
        <translation>캐나다(중부)</translation>
    </message>
    <message>
        <source>Europe (Frankfurt)</source>
        <translation>유럽(프랑크푸르트)</translation>
    </message>
    <message>
        <source>Europe (Stockholm)</source>
        <translation>유럽(스톡홀름)</translation>
    </message>
    <message>
        <source>Europe (Spain)</source>
        <translation>유럽(스페인)</translation>
    </message>
    <message>
        <source>Europe (Ireland)</source>
        <translation>유럽(아일랜드)</translation>
    </message>
    <message>
        <source>Europe (London)</source>
        <translation>유럽(런던)</translation>
    </message>
    <message>
        <source>Europe (Paris)</source>
        <translation>유럽(파리)</translation>
    </message>
    <message>
        <source>South America (São Paulo)</source>
        <translation>남아메리카(상파울루)</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Removing</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>삭제됨: %1</translation>
    </message>
    <message>
        <source>Deleted: %1. %2</source>
        <translation>삭제됨: %1. %2</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1을(를) 삭제하시겠습니까?</translation>
    </message>
    <message>
        <source>Delete these %1 resources?</source>
        <translation>다음 리소스 %1개를 삭제하시겠습니까?</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ResourceTable</name>
    <message>
        <source>%1 loaded; more follow.</source>
        <translation>%1개 로드됨, 항목이 더 있습니다.</translation>
    </message>
    <message>
        <source>This list could not be loaded</source>
        <translation>목록을 불러올 수 없습니다</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>로드 중</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>일치 항목 없음</translation>
    </message>
    <message>
        <source>We can&apos;t find a match.</source>
        <translation>일치하는 항목을 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>Load more</source>
        <translation>더 불러오기</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>기본 설정</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ResourceView</name>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ResourcesWidget</name>
    <message>
        <source>No service of this build counts its resources.</source>
        <translation>이 빌드에는 리소스를 세는 서비스가 없습니다.</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>목록을 읽을 수 없습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SearchBox</name>
    <message>
        <source>Search  [Alt+S]</source>
        <translation>검색  [Alt+S]</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>검색 결과</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>리소스</translation>
    </message>
    <message>
        <source>Search services, pages and resources</source>
        <translation>서비스, 페이지, 리소스 검색</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SelectFilter</name>
    <message>
        <source>%1: %2</source>
        <comment>label of a drop-down filter and its choice</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: Any</source>
        <translation>%1: 전체</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>전체</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SelectionPanel</name>
    <message>
        <source>View details in split panel</source>
        <translation>분할 패널에서 세부 정보 보기</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>선택된 항목 없음</translation>
    </message>
    <message>
        <source>Select a row of the list to see its details here.</source>
        <translation>목록에서 행을 선택하면 세부 정보가 여기에 표시됩니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n different value(s)</source>
        <translation>
            <numerusform>서로 다른 값 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n개 선택됨</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>로드 중</translation>
    </message>
    <message>
        <source>View details</source>
        <translation>세부 정보 보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ServicesPanel</name>
    <message>
        <source>Recently visited</source>
        <translation>최근 방문</translation>
    </message>
    <message>
        <source>Favorites</source>
        <translation>즐겨찾기</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>모든 서비스</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>콘솔</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Order of the services</source>
        <translation>서비스 순서</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>범주별</translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation>이름순</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SettingsControls</name>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Visual mode</source>
        <translation>시각적 모드</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>밀도</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>모션</translation>
    </message>
    <message>
        <source>Default Region</source>
        <translation>기본 리전</translation>
    </message>
    <message>
        <source>System</source>
        <translation>시스템</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>라이트</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>다크</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>고대비</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>여유롭게</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>압축</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>작게</translation>
    </message>
    <message>
        <source>Bigger</source>
        <translation>크게</translation>
    </message>
    <message>
        <source>On</source>
        <translation>켬</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>The one used last</source>
        <translation>마지막으로 사용한 리전</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>&lt;p&gt;Everything here takes effect at once, in all windows, and is kept in the data folder.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Visual mode.&lt;/b&gt; System follows the desktop. High contrast is white and yellow on black, for projectors and for people who need it.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Size&lt;/b&gt; changes everything at once. &lt;code&gt;Ctrl++&lt;/code&gt;, &lt;code&gt;Ctrl+-&lt;/code&gt; and &lt;code&gt;Ctrl+0&lt;/code&gt; do the same.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Default Region&lt;/b&gt; is the Region each start begins with.&lt;/p&gt;</source>
        <translation>&lt;p&gt;모든 설정은 모든 창에 바로 적용되며 데이터 폴더에 저장됩니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;시각적 모드.&lt;/b&gt; 시스템은 데스크톱 설정을 따릅니다. 고대비는 검은 바탕에 흰색과 노란색을 쓰며, 프로젝터와 고대비가 필요한 사용자를 위한 것입니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;크기&lt;/b&gt;는 전체 크기를 한 번에 바꿉니다. &lt;code&gt;Ctrl++&lt;/code&gt;, &lt;code&gt;Ctrl+-&lt;/code&gt;, &lt;code&gt;Ctrl+0&lt;/code&gt;도 같은 일을 합니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;기본 리전&lt;/b&gt;은 시작할 때마다 선택되는 리전입니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Display and language</source>
        <translation>화면 및 언어</translation>
    </message>
    <message>
        <source>Favorites bar</source>
        <translation>즐겨찾기 표시줄</translation>
    </message>
    <message>
        <source>Stars in the services menu and in the search put services and pages into the bar below the top bar.</source>
        <translation>서비스 메뉴와 검색의 별표를 누르면 서비스와 페이지가 상단 표시줄 아래에 추가됩니다.</translation>
    </message>
    <message>
        <source>Icons and text</source>
        <translation>아이콘과 텍스트</translation>
    </message>
    <message>
        <source>Icons only</source>
        <translation>아이콘만</translation>
    </message>
    <message>
        <source>Text only</source>
        <translation>텍스트만</translation>
    </message>
    <message>
        <source>This cloud</source>
        <translation>이 클라우드</translation>
    </message>
    <message>
        <source>What a call has stored survives a crash of the program. After a power failure the last seconds may be missing, as the operating system decides when files reach the disk. Nothing is ever sent over the network.</source>
        <translation>호출이 저장한 내용은 프로그램이 비정상 종료되어도 남습니다. 파일이 디스크에 기록되는 시점은 운영 체제가 정하므로 정전 후에는 마지막 몇 초가 없을 수 있습니다. 네트워크로 전송되는 것은 없습니다.</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>데이터 폴더</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>엔드포인트</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>계정 ID</translation>
    </message>
    <message>
        <source>Region now</source>
        <translation>현재 리전</translation>
    </message>
    <message>
        <source>Durability</source>
        <translation>내구성</translation>
    </message>
    <message>
        <source>Safe against a crash of the program</source>
        <translation>프로그램 비정상 종료에 안전</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>버전</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>See all settings</source>
        <translation>모든 설정 보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ShellSetup</name>
    <message>
        <source>The command aws is ready for this cloud. Try: aws s3 ls</source>
        <translation>이 클라우드에서 aws 명령을 바로 사용할 수 있습니다. 예: aws s3 ls</translation>
    </message>
    <message>
        <source>The AWS CLI is not installed on this computer. Install it with: pip install awscli</source>
        <translation>이 컴퓨터에 AWS CLI가 설치되어 있지 않습니다. 설치: pip install awscli</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ShortcutSheet</name>
    <message>
        <source>Lists and panels</source>
        <translation>목록과 패널</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>새 창에서 열기</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>Close a panel or a dialog</source>
        <translation>패널 또는 대화 상자 닫기</translation>
    </message>
    <message>
        <source>Move a favorite</source>
        <translation>즐겨찾기 이동</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SideNavigation</name>
    <message>
        <source>Amazon S3</source>
        <translation>Amazon S3</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>스토리지</translation>
    </message>
    <message>
        <source>General purpose buckets</source>
        <translation>범용 버킷</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>전송</translation>
    </message>
    <message>
        <source>Console home</source>
        <translation>콘솔 홈</translation>
    </message>
    <message>
        <source>Current page</source>
        <translation>현재 페이지</translation>
    </message>
    <message>
        <source>Close side navigation</source>
        <translation>측면 탐색 닫기</translation>
    </message>
    <message>
        <source>Buckets, objects and uploads in parts</source>
        <translation>버킷, 객체, 멀티파트 업로드</translation>
    </message>
    <message>
        <source>CloudShell</source>
        <translation>CloudShell</translation>
    </message>
    <message>
        <source>Create bucket</source>
        <translation>버킷 만들기</translation>
    </message>
    <message>
        <source>Buckets</source>
        <translation>버킷</translation>
    </message>
    <message>
        <source>Console-to-Code</source>
        <translation>Console-to-Code</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Sparkline</name>
    <message>
        <source>No data</source>
        <translation>데이터 없음</translation>
    </message>
    <message>
        <source>From %1 to %2, now %3</source>
        <translation>최소 %1, 최대 %2, 현재 %3</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SplitPanel</name>
    <message>
        <source>Close panel</source>
        <translation>패널 닫기</translation>
    </message>
    <message>
        <source>Open panel</source>
        <translation>패널 열기</translation>
    </message>
    <message>
        <source>Move panel to the bottom</source>
        <translation>패널을 하단으로 이동</translation>
    </message>
    <message>
        <source>Move panel to the side</source>
        <translation>패널을 측면으로 이동</translation>
    </message>
    <message>
        <source>Panel edge</source>
        <translation>패널 가장자리</translation>
    </message>
    <message>
        <source>Arrow keys change the size of the panel.</source>
        <translation>화살표 키로 패널 크기를 바꿉니다.</translation>
    </message>
    <message>
        <source>Details panel</source>
        <translation>세부 정보 패널</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::StartWidget</name>
    <message>
        <source>Paste this into a terminal or a program. The keys are valid for this computer only.</source>
        <translation>터미널이나 프로그램에 붙여 넣으세요. 이 키는 이 컴퓨터에서만 유효합니다.</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>환경 변수</translation>
    </message>
    <message>
        <source>AWS CLI profile</source>
        <translation>AWS CLI 프로파일</translation>
    </message>
    <message>
        <source>AWS CLI</source>
        <translation>AWS CLI</translation>
    </message>
    <message>
        <source>Quick start</source>
        <translation>빠른 시작</translation>
    </message>
    <message>
        <source>The engine is starting…</source>
        <translation>엔진을 시작하는 중…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::StartingPage</name>
    <message>
        <source>Starting</source>
        <translation>시작 중</translation>
    </message>
    <message>
        <source>The engine is starting…</source>
        <translation>엔진을 시작하는 중…</translation>
    </message>
    <message>
        <source>The engine could not start</source>
        <translation>엔진을 시작할 수 없습니다</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::StorageWidget</name>
    <message>
        <source>Part of the disk that is in use</source>
        <translation>사용 중인 디스크 비율</translation>
    </message>
    <message>
        <source>Looking into the data folder…</source>
        <translation>데이터 폴더를 확인하는 중…</translation>
    </message>
    <message>
        <source>In the data folder. The disk has %1 of %2 free.</source>
        <translation>데이터 폴더 크기입니다. 디스크 %2 중 %1가 비어 있습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TableHeader</name>
    <message>
        <source>Column titles</source>
        <translation>열 제목</translation>
    </message>
    <message>
        <source>%1, sorted ascending</source>
        <translation>%1, 오름차순 정렬됨</translation>
    </message>
    <message>
        <source>%1, sorted descending</source>
        <translation>%1, 내림차순 정렬됨</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TableModel</name>
    <message>
        <source>Select %1</source>
        <translation>%1 선택</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>로드 중</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>비어 있음</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Tabs</name>
    <message>
        <source>Tabs</source>
        <translation>탭</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TagEditor</name>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Enter key</source>
        <translation>키 입력</translation>
    </message>
    <message>
        <source>Enter value</source>
        <translation>값 입력</translation>
    </message>
    <message>
        <source>Add new tag</source>
        <translation>새 태그 추가</translation>
    </message>
    <message>
        <source>No tags associated with this resource.</source>
        <translation>이 리소스와 연결된 태그가 없습니다.</translation>
    </message>
    <message>
        <source>This tag will be removed when you save.</source>
        <translation>저장하면 이 태그가 제거됩니다.</translation>
    </message>
    <message numerus="yes">
        <source>The key must not be longer than %n character(s).</source>
        <translation>
            <numerusform>키는 %n자를 초과할 수 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The prefix aws: is reserved.</source>
        <translation>접두사 aws:는 예약되어 있습니다.</translation>
    </message>
    <message>
        <source>Only letters, numbers, spaces and _ . : / = + - @ are allowed.</source>
        <translation>문자, 숫자, 공백 및 _ . : / = + - @만 사용할 수 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>The value must not be longer than %n character(s).</source>
        <translation>
            <numerusform>값은 %n자를 초과할 수 없습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can add up to %n more tag(s).</source>
        <translation>
            <numerusform>최대 %n개의 태그를 더 추가할 수 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have reached the limit of %n tag(s).</source>
        <translation>
            <numerusform>태그 한도인 %n개에 도달했습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TextFilter</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n개 일치</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>필터 지우기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TextInput</name>
    <message>
        <source>Hide</source>
        <translation>숨기기</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>표시</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ThroughputFeed</name>
    <message>
        <source>Upload</source>
        <translation>업로드</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>다운로드</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TimeInput</name>
    <message>
        <source>Enter a time as hh:mm:ss, from 00:00:00 to 23:59:59.</source>
        <translation>시간을 00:00:00부터 23:59:59까지 hh:mm:ss 형식으로 입력하세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TokenChip</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 제거</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TopBar</name>
    <message>
        <source>Transfers</source>
        <translation>전송</translation>
    </message>
    <message>
        <source>Region: %1</source>
        <translation>리전: %1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>계정 %1</translation>
    </message>
    <message>
        <source>Nephoscope home</source>
        <translation>Nephoscope 홈</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>이 페이지 도움말</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>명령 팔레트</translation>
    </message>
    <message>
        <source>Copy facts for a problem report</source>
        <translation>문제 보고용 정보 복사</translation>
    </message>
    <message>
        <source>About Nephoscope</source>
        <translation>Nephoscope 정보</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>글로벌</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TransferModel</name>
    <message>
        <source>Queued</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시 중지됨</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>완료됨</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>파일 %1/%2개</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1개 실패</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 남음</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 of %2 parts</source>
        <translation>파트 %1/%2개</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TransfersPage</name>
    <message>
        <source>Transfers</source>
        <translation>전송</translation>
    </message>
    <message>
        <source>Uploads and downloads of this console, part by part.</source>
        <translation>이 콘솔의 업로드와 다운로드를 파트별로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>완료된 항목 지우기</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>처리량</translation>
    </message>
    <message>
        <source>Throughput of the last minute</source>
        <translation>최근 1분간 처리량</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TransfersWidget</name>
    <message>
        <source>Progress of all transfers</source>
        <translation>전체 전송 진행률</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) running</source>
        <translation>
            <numerusform>전송 %n개 진행 중</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 at %3</source>
        <translation>%1/%2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) paused</source>
        <translation>
            <numerusform>전송 %n개 일시 중지됨</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1/%2 완료</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) failed</source>
        <translation>
            <numerusform>전송 %n개 실패</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the transfers to see why and to retry.</source>
        <translation>원인을 확인하고 재시도하려면 전송을 여세요.</translation>
    </message>
    <message>
        <source>Nothing is moving</source>
        <translation>진행 중인 전송 없음</translation>
    </message>
    <message>
        <source>Open a bucket and drop files or folders on it: they appear here part by part.</source>
        <translation>버킷을 열고 파일이나 폴더를 끌어다 놓으면 여기에 파트별로 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TryWidget</name>
    <message>
        <source>Create a bucket</source>
        <translation>버킷 만들기</translation>
    </message>
    <message>
        <source>Open a bucket and drop a file on it</source>
        <translation>버킷을 열고 파일 끌어다 놓기</translation>
    </message>
    <message>
        <source>Watch an upload part by part, then pause and resume it</source>
        <translation>업로드를 파트별로 지켜보고 일시 중지했다가 재개하기</translation>
    </message>
    <message>
        <source>Choose language, theme and size</source>
        <translation>언어, 테마, 크기 선택하기</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>완료: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TutorialPanel</name>
    <message>
        <source>Tutorials</source>
        <translation>자습서</translation>
    </message>
    <message>
        <source>There are no tutorials yet.</source>
        <translation>아직 자습서가 없습니다.</translation>
    </message>
    <message>
        <source>Learn by doing: a tutorial leads you through real pages, step by step.</source>
        <translation>직접 해 보며 배웁니다. 자습서가 실제 페이지에서 단계별로 안내합니다.</translation>
    </message>
    <message>
        <source>Tutorial completed</source>
        <translation>자습서 완료함</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n단계</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete these first</source>
        <translation>먼저 완료할 자습서</translation>
    </message>
    <message>
        <source>Restart tutorial</source>
        <translation>자습서 다시 시작</translation>
    </message>
    <message>
        <source>Start tutorial</source>
        <translation>자습서 시작</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>%2단계 중 %1단계</translation>
    </message>
    <message>
        <source>Show step</source>
        <translation>단계 표시</translation>
    </message>
    <message>
        <source>Dismiss tutorial</source>
        <translation>자습서 그만두기</translation>
    </message>
    <message>
        <source>Task %1: %2</source>
        <translation>작업 %1: %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>시작 안 함</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::UnsavedDialog</name>
    <message>
        <source>Leave page?</source>
        <translation>페이지를 나가시겠습니까?</translation>
    </message>
    <message>
        <source>What you entered has not been saved and will be lost.</source>
        <translation>입력한 내용이 저장되지 않았으며 사라집니다.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>머무르기</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>나가기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Windows</name>
    <message>
        <source>Session restored</source>
        <translation>세션을 복원했습니다</translation>
    </message>
    <message>
        <source>The console did not close in good order last time. Its windows, pages and panels are back as they were.</source>
        <translation>콘솔이 지난번에 정상적으로 종료되지 않았습니다. 창, 페이지, 패널을 이전 상태로 복원했습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Wizard</name>
    <message>
        <source>Step %1: %2</source>
        <translation>%1단계: %2</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Edit step %1: %2</source>
        <translation>%1단계 편집: %2</translation>
    </message>
    <message>
        <source>Review and create</source>
        <translation>검토 및 생성</translation>
    </message>
    <message>
        <source>Step %1 - optional</source>
        <translation>%1단계 - 선택 사항</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>%1단계</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>%2단계 중 %1단계</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Skip to review and create</source>
        <translation>검토 및 생성으로 건너뛰기</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>생성</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3</name>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BucketForm</name>
    <message>
        <source>3 to 63 characters</source>
        <translation>3~63자</translation>
    </message>
    <message>
        <source>Only lowercase letters, numbers, periods and hyphens</source>
        <translation>소문자, 숫자, 마침표 및 하이픈만 사용</translation>
    </message>
    <message>
        <source>Begins and ends with a letter or number</source>
        <translation>문자 또는 숫자로 시작하고 끝남</translation>
    </message>
    <message>
        <source>No two periods side by side</source>
        <translation>마침표를 연속해서 사용할 수 없음</translation>
    </message>
    <message>
        <source>Not in the form of an IP address</source>
        <translation>IP 주소 형식이 아님</translation>
    </message>
    <message>
        <source>No reserved prefix or suffix, such as xn-- or -s3alias</source>
        <translation>xn-- 또는 -s3alias 같은 예약된 접두사나 접미사를 사용할 수 없음</translation>
    </message>
    <message>
        <source>Create bucket</source>
        <translation>버킷 만들기</translation>
    </message>
    <message>
        <source>Buckets are containers for data stored in S3.</source>
        <translation>버킷은 S3에 저장되는 데이터의 컨테이너입니다.</translation>
    </message>
    <message>
        <source>The bucket was not created</source>
        <translation>버킷을 만들지 못했습니다.</translation>
    </message>
    <message>
        <source>General configuration</source>
        <translation>일반 구성</translation>
    </message>
    <message>
        <source>Bucket name</source>
        <translation>버킷 이름</translation>
    </message>
    <message>
        <source>Bucket names are unique within the cloud and cannot be changed later.</source>
        <translation>버킷 이름은 이 클라우드 안에서 고유해야 하며 나중에 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>Enter a name that keeps every rule below.</source>
        <translation>아래 규칙을 모두 지키는 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>AWS Region</source>
        <translation>AWS 리전</translation>
    </message>
    <message>
        <source>Successfully created bucket %1</source>
        <translation>버킷 %1을(를) 만들었습니다.</translation>
    </message>
    <message>
        <source>To upload files and folders, drop them on the bucket.</source>
        <translation>파일과 폴더를 업로드하려면 버킷에 끌어다 놓으세요.</translation>
    </message>
    <message>
        <source>View details</source>
        <translation>세부 정보 보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BucketUsage</name>
    <message>
        <source>Object overview</source>
        <translation>객체 개요</translation>
    </message>
    <message>
        <source>Counting lists every object of the bucket once.</source>
        <translation>총계를 계산하려면 버킷의 모든 객체를 한 번 나열합니다.</translation>
    </message>
    <message>
        <source>Calculate total size</source>
        <translation>총 크기 계산</translation>
    </message>
    <message>
        <source>The objects cannot be counted</source>
        <translation>객체 수를 계산할 수 없습니다</translation>
    </message>
    <message>
        <source>Total number of objects</source>
        <translation>총 객체 수</translation>
    </message>
    <message>
        <source>Total size</source>
        <translation>총 크기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::Buckets</name>
    <message>
        <source>Empty bucket</source>
        <translation>버킷 비우기</translation>
    </message>
    <message>
        <source>Delete all objects in the bucket %1?</source>
        <translation>버킷 %1의 모든 객체를 삭제하시겠습니까?</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>비우기</translation>
    </message>
    <message>
        <source>Emptying the bucket deletes all objects in it. This cannot be undone. Objects added while it runs might be deleted too.</source>
        <translation>버킷을 비우면 그 안의 모든 객체가 삭제됩니다. 이 작업은 취소할 수 없습니다. 작업 중에 추가된 객체도 삭제될 수 있습니다.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete bucket</source>
        <translation>버킷 삭제</translation>
    </message>
    <message>
        <source>Deleting a bucket cannot be undone. Only an empty bucket can be deleted.</source>
        <translation>버킷 삭제는 취소할 수 없습니다. 빈 버킷만 삭제할 수 있습니다.</translation>
    </message>
    <message>
        <source>Successfully deleted bucket %1</source>
        <translation>버킷 %1을(를) 삭제했습니다.</translation>
    </message>
    <message>
        <source>The bucket was not deleted</source>
        <translation>버킷을 삭제하지 못했습니다.</translation>
    </message>
    <message>
        <source>This bucket is not empty. Empty it first.</source>
        <translation>이 버킷은 비어 있지 않습니다. 먼저 버킷을 비우세요.</translation>
    </message>
    <message>
        <source>The bucket cannot be shown</source>
        <translation>버킷을 표시할 수 없음</translation>
    </message>
    <message>
        <source>Copy S3 URI</source>
        <translation>S3 URI 복사</translation>
    </message>
    <message>
        <source>S3 URI copied</source>
        <translation>S3 URI가 복사됨</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>속성</translation>
    </message>
    <message>
        <source>Bucket overview</source>
        <translation>버킷 개요</translation>
    </message>
    <message>
        <source>AWS Region</source>
        <translation>AWS 리전</translation>
    </message>
    <message>
        <source>Amazon Resource Name (ARN)</source>
        <translation>Amazon 리소스 이름(ARN)</translation>
    </message>
    <message>
        <source>Creation date</source>
        <translation>생성 날짜</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>권한</translation>
    </message>
    <message>
        <source>Buckets</source>
        <translation>버킷</translation>
    </message>
    <message>
        <source>S3 bucket</source>
        <translation>S3 버킷</translation>
    </message>
    <message>
        <source>General purpose buckets</source>
        <translation>범용 버킷</translation>
    </message>
    <message>
        <source>Buckets are containers for data stored in S3.</source>
        <translation>버킷은 S3에 저장되는 데이터의 컨테이너입니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Find buckets by name</source>
        <translation>이름으로 버킷 찾기</translation>
    </message>
    <message>
        <source>No buckets</source>
        <translation>버킷 없음</translation>
    </message>
    <message>
        <source>A bucket is a container for objects. Create one, then drop files on it, or use any AWS SDK with the endpoint shown in the top bar.</source>
        <translation>버킷은 객체를 담는 컨테이너입니다. 버킷을 만든 다음 파일을 끌어다 놓거나, 상단 표시줄에 보이는 엔드포인트로 원하는 AWS SDK를 사용하세요.</translation>
    </message>
    <message>
        <source>Copy ARN</source>
        <translation>ARN 복사</translation>
    </message>
    <message>
        <source>ARN copied</source>
        <translation>ARN이 복사됨</translation>
    </message>
    <message>
        <source>Create bucket</source>
        <translation>버킷 만들기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::CopyJob</name>
    <message>
        <source>Objects moved: %1</source>
        <translation>이동한 객체: %1개</translation>
    </message>
    <message>
        <source>Objects copied: %1</source>
        <translation>복사한 객체: %1개</translation>
    </message>
    <message>
        <source>Some objects were not moved</source>
        <translation>일부 객체를 이동하지 못했습니다</translation>
    </message>
    <message>
        <source>Some objects were not copied</source>
        <translation>일부 객체를 복사하지 못했습니다</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Names that exist already: %1</source>
        <translation>이미 있는 이름: %1개</translation>
    </message>
    <message>
        <source>%1. What exists stays until you choose to replace it.</source>
        <translation>%1. 바꾸기를 선택하기 전까지 기존 객체는 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Moving objects to %1</source>
        <translation>%1(으)로 객체를 이동하는 중</translation>
    </message>
    <message>
        <source>Copying objects to %1</source>
        <translation>%1(으)로 객체를 복사하는 중</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1개 완료</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::CorsPanel</name>
    <message>
        <source>CORS rules deleted</source>
        <translation>CORS 규칙을 삭제했습니다</translation>
    </message>
    <message>
        <source>Cross-origin resource sharing (CORS)</source>
        <translation>CORS(Cross-origin 리소스 공유)</translation>
    </message>
    <message>
        <source>Rules, written in JSON, that say which web pages of other origins may read and write here.</source>
        <translation>다른 오리진의 어떤 웹 페이지가 여기에서 읽고 쓸 수 있는지 JSON으로 정하는 규칙입니다.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>변경 사항 저장</translation>
    </message>
    <message>
        <source>CORS rules in JSON</source>
        <translation>JSON 형식의 CORS 규칙</translation>
    </message>
    <message>
        <source>No CORS rules: browsers let only pages of the same origin use this bucket.</source>
        <translation>CORS 규칙이 없습니다. 브라우저에서는 같은 오리진의 페이지만 이 버킷을 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>The CORS rules cannot be shown</source>
        <translation>CORS 규칙을 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>CORS rules saved</source>
        <translation>CORS 규칙을 저장했습니다</translation>
    </message>
    <message>
        <source>The CORS rules were not saved</source>
        <translation>CORS 규칙을 저장하지 못했습니다</translation>
    </message>
    <message>
        <source>CORS rules brought back</source>
        <translation>CORS 규칙을 되돌렸습니다</translation>
    </message>
    <message>
        <source>%1 is a list of texts.</source>
        <translation>%1은(는) 문자열 목록이어야 합니다.</translation>
    </message>
    <message>
        <source>%1 is a whole number of seconds.</source>
        <translation>%1은(는) 초 단위의 정수여야 합니다.</translation>
    </message>
    <message>
        <source>%1 is a text.</source>
        <translation>%1은(는) 문자열이어야 합니다.</translation>
    </message>
    <message>
        <source>%1 is no member of a CORS rule.</source>
        <translation>%1은(는) CORS 규칙의 항목이 아닙니다.</translation>
    </message>
    <message>
        <source>Line %1: this is not valid JSON.</source>
        <translation>%1번째 줄: 올바른 JSON이 아닙니다.</translation>
    </message>
    <message>
        <source>CORS rules are a list of objects.</source>
        <translation>CORS 규칙은 객체의 목록이어야 합니다.</translation>
    </message>
    <message>
        <source>A rule needs AllowedMethods and AllowedOrigins.</source>
        <translation>규칙에는 AllowedMethods와 AllowedOrigins가 필요합니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::DeleteJob</name>
    <message>
        <source>Deleting objects from %1</source>
        <translation>%1에서 객체 삭제 중</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>%1개 삭제됨</translation>
    </message>
    <message>
        <source>Successfully deleted objects</source>
        <translation>객체를 삭제했습니다.</translation>
    </message>
    <message>
        <source>Some objects were not deleted</source>
        <translation>일부 객체를 삭제하지 못했습니다.</translation>
    </message>
    <message>
        <source>%1 deleted. %2</source>
        <translation>%1개 삭제됨. %2</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::Help</name>
    <message>
        <source>Buckets</source>
        <translation>버킷</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;bucket&lt;/b&gt; is a container for objects. Its name is unique in the whole cloud, its Region is chosen once and stays.&lt;/p&gt;&lt;h3&gt;What you can do here&lt;/h3&gt;&lt;ul&gt;&lt;li&gt;Open a bucket by its name to see its objects.&lt;/li&gt;&lt;li&gt;Drop files on a bucket to upload them.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Empty&lt;/b&gt; deletes all objects, &lt;b&gt;Delete&lt;/b&gt; the bucket itself. Only an empty bucket can be deleted.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;On the command line: &lt;code&gt;aws s3 ls&lt;/code&gt;, &lt;code&gt;aws s3 mb s3://NAME&lt;/code&gt;, &lt;code&gt;aws s3 rb s3://NAME&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;버킷&lt;/b&gt;은 객체를 담는 컨테이너입니다. 이름은 클라우드 전체에서 고유하며, 리전은 한 번 선택하면 바꿀 수 없습니다.&lt;/p&gt;&lt;h3&gt;여기에서 할 수 있는 작업&lt;/h3&gt;&lt;ul&gt;&lt;li&gt;이름을 눌러 버킷을 열면 객체가 보입니다.&lt;/li&gt;&lt;li&gt;버킷 위에 파일을 놓으면 업로드됩니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;비우기&lt;/b&gt;는 모든 객체를 삭제하고, &lt;b&gt;삭제&lt;/b&gt;는 버킷 자체를 삭제합니다. 빈 버킷만 삭제할 수 있습니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;명령줄: &lt;code&gt;aws s3 ls&lt;/code&gt;, &lt;code&gt;aws s3 mb s3://NAME&lt;/code&gt;, &lt;code&gt;aws s3 rb s3://NAME&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Buckets overview</source>
        <translation>버킷 개요</translation>
    </message>
    <message>
        <source>Bucket naming rules</source>
        <translation>버킷 이름 지정 규칙</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>&lt;p&gt;An &lt;b&gt;object&lt;/b&gt; is a file and its metadata, found by its &lt;b&gt;key&lt;/b&gt;. S3 has no folders: the console shows keys that share a beginning up to a &lt;code&gt;/&lt;/code&gt; as one.&lt;/p&gt;&lt;h3&gt;What you can do here&lt;/h3&gt;&lt;ul&gt;&lt;li&gt;Drop files and folders anywhere on the list to upload them.&lt;/li&gt;&lt;li&gt;Drag objects to a folder, to another bucket&apos;s window or to the file manager. With Shift they are moved.&lt;/li&gt;&lt;li&gt;F2 renames, Delete deletes, Ctrl+C, Ctrl+X and Ctrl+V copy and move.&lt;/li&gt;&lt;li&gt;The filter finds keys by their beginning, as S3 itself does.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;On the command line: &lt;code&gt;aws s3 cp FILE s3://BUCKET/KEY&lt;/code&gt;, &lt;code&gt;aws s3 sync&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;객체&lt;/b&gt;는 파일과 메타데이터이며 &lt;b&gt;키&lt;/b&gt;로 찾습니다. S3에는 폴더가 없습니다. 콘솔은 &lt;code&gt;/&lt;/code&gt;까지 앞부분이 같은 키를 하나의 폴더로 보여 줍니다.&lt;/p&gt;&lt;h3&gt;여기에서 할 수 있는 작업&lt;/h3&gt;&lt;ul&gt;&lt;li&gt;목록 아무 곳에나 파일과 폴더를 놓으면 업로드됩니다.&lt;/li&gt;&lt;li&gt;객체를 폴더, 다른 버킷의 창, 파일 관리자로 끌어 놓을 수 있습니다. Shift를 누르면 이동합니다.&lt;/li&gt;&lt;li&gt;F2는 이름 바꾸기, Delete는 삭제, Ctrl+C, Ctrl+X, Ctrl+V는 복사와 이동입니다.&lt;/li&gt;&lt;li&gt;필터는 S3와 같은 방식으로 키의 앞부분으로 찾습니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;명령줄: &lt;code&gt;aws s3 cp FILE s3://BUCKET/KEY&lt;/code&gt;, &lt;code&gt;aws s3 sync&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Objects overview</source>
        <translation>객체 개요</translation>
    </message>
    <message>
        <source>Organizing objects with prefixes</source>
        <translation>접두사로 객체 구성</translation>
    </message>
    <message>
        <source>Properties of a bucket</source>
        <translation>버킷 속성</translation>
    </message>
    <message>
        <source>&lt;p&gt;The &lt;b&gt;ARN&lt;/b&gt; names the bucket in policies. The &lt;b&gt;Region&lt;/b&gt; is where its data lies.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Calculate total size&lt;/b&gt; lists every object once and adds up; with a million objects that takes a moment.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;ARN&lt;/b&gt;은 정책에서 버킷을 가리키는 이름입니다. &lt;b&gt;리전&lt;/b&gt;은 데이터가 있는 곳입니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;총 크기 계산&lt;/b&gt;은 모든 객체를 한 번 나열하여 더합니다. 객체가 백만 개이면 시간이 조금 걸립니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Viewing the properties of a bucket</source>
        <translation>버킷 속성 보기</translation>
    </message>
    <message>
        <source>Cross-origin resource sharing</source>
        <translation>CORS(Cross-origin 리소스 공유)</translation>
    </message>
    <message>
        <source>&lt;p&gt;A browser asks the bucket whether a page from another origin may read or write. A &lt;b&gt;CORS rule&lt;/b&gt; answers: which origins, which methods, which headers, and for how long the browser may remember.&lt;/p&gt;&lt;p&gt;The first rule that fits counts. A rule needs &lt;code&gt;AllowedMethods&lt;/code&gt; and &lt;code&gt;AllowedOrigins&lt;/code&gt;; &lt;code&gt;*&lt;/code&gt; stands for any.&lt;/p&gt;</source>
        <translation>&lt;p&gt;브라우저는 다른 오리진의 페이지가 읽거나 써도 되는지 버킷에 묻습니다. &lt;b&gt;CORS 규칙&lt;/b&gt;은 어떤 오리진, 어떤 메서드, 어떤 헤더를 허용하고 브라우저가 그 답을 얼마 동안 기억해도 되는지 정합니다.&lt;/p&gt;&lt;p&gt;처음으로 일치하는 규칙이 적용됩니다. 규칙에는 &lt;code&gt;AllowedMethods&lt;/code&gt;와 &lt;code&gt;AllowedOrigins&lt;/code&gt;가 필요하며, &lt;code&gt;*&lt;/code&gt;는 모두를 뜻합니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Using cross-origin resource sharing</source>
        <translation>CORS 사용</translation>
    </message>
    <message>
        <source>An object</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>&lt;p&gt;What S3 knows of an object: its key, size, &lt;b&gt;ETag&lt;/b&gt; (for objects uploaded in one piece the MD5 of the content), checksums and metadata.&lt;/p&gt;&lt;p&gt;A &lt;b&gt;presigned URL&lt;/b&gt; lets anyone who has it read the object for a while, without an AWS account.&lt;/p&gt;</source>
        <translation>&lt;p&gt;S3가 객체에 대해 아는 것: 키, 크기, &lt;b&gt;ETag&lt;/b&gt;(한 번에 업로드한 객체는 내용의 MD5), 체크섬, 메타데이터.&lt;/p&gt;&lt;p&gt;&lt;b&gt;미리 서명된 URL&lt;/b&gt;이 있으면 AWS 계정이 없어도 일정 시간 동안 객체를 읽을 수 있습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Sharing objects with presigned URLs</source>
        <translation>미리 서명된 URL로 객체 공유</translation>
    </message>
    <message>
        <source>Checking object integrity</source>
        <translation>객체 무결성 확인</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ObjectActions</name>
    <message>
        <source>No program opens web links here</source>
        <translation>웹 링크를 열 수 있는 프로그램이 없습니다</translation>
    </message>
    <message>
        <source>Share %1 with a presigned URL</source>
        <translation>미리 서명된 URL로 %1 공유</translation>
    </message>
    <message>
        <source>Anyone who has the link can read the object until the link expires.</source>
        <translation>링크가 만료될 때까지 링크가 있는 사람은 누구나 객체를 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>분</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Time until the link expires</source>
        <translation>링크 만료까지의 시간</translation>
    </message>
    <message>
        <source>Copy presigned URL</source>
        <translation>미리 서명된 URL 복사</translation>
    </message>
    <message>
        <source>Presigned URL copied</source>
        <translation>미리 서명된 URL이 복사됨</translation>
    </message>
    <message>
        <source>%1, valid for %2</source>
        <translation>%1, 유효 기간 %2</translation>
    </message>
    <message>
        <source>Not a local file</source>
        <translation>로컬 파일이 아님</translation>
    </message>
    <message>
        <source>Download object</source>
        <translation>객체 다운로드</translation>
    </message>
    <message>
        <source>Download to folder</source>
        <translation>폴더에 다운로드</translation>
    </message>
    <message>
        <source>Delete objects</source>
        <translation>객체 삭제</translation>
    </message>
    <message>
        <source>Delete these from %1?</source>
        <translation>%1에서 다음을 삭제하시겠습니까?</translation>
    </message>
    <message>
        <source>Deleting objects cannot be undone. If a folder is selected, all objects in it are deleted.</source>
        <translation>객체 삭제는 취소할 수 없습니다. 폴더를 선택하면 그 안의 모든 객체가 삭제됩니다.</translation>
    </message>
    <message>
        <source>Create folder</source>
        <translation>폴더 만들기</translation>
    </message>
    <message>
        <source>Folder name</source>
        <translation>폴더 이름</translation>
    </message>
    <message>
        <source>Without a slash. S3 keeps a folder as an object of zero bytes whose key ends in /.</source>
        <translation>슬래시 없이 입력하세요. S3는 폴더를 키가 /로 끝나는 0바이트 객체로 저장합니다.</translation>
    </message>
    <message>
        <source>The folder was not created</source>
        <translation>폴더를 만들지 못했습니다.</translation>
    </message>
    <message>
        <source>Successfully created folder %1</source>
        <translation>폴더 %1을(를) 만들었습니다.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>이름을 입력하세요.</translation>
    </message>
    <message>
        <source>A name has no slash.</source>
        <translation>이름에는 슬래시를 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>1 to 720; up to 12 hours.</source>
        <translation>1~720, 최대 12시간.</translation>
    </message>
    <message>
        <source>Enter a whole number from 1 to 720.</source>
        <translation>1에서 720 사이의 정수를 입력하세요.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>A link lives 12 hours at most.</source>
        <translation>링크의 유효 기간은 최대 12시간입니다.</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>폴더 추가</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>파일 추가</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 이름 바꾸기</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>새 이름</translation>
    </message>
    <message>
        <source>Without a slash. S3 has no rename: the object is copied to its new key, then the old one is deleted.</source>
        <translation>슬래시는 사용할 수 없습니다. S3에는 이름 바꾸기가 없으므로 새 키로 복사한 후 이전 객체를 삭제합니다.</translation>
    </message>
    <message>
        <source>This is its name already.</source>
        <translation>현재 이름과 같습니다.</translation>
    </message>
    <message>
        <source>Renamed %1 to %2</source>
        <translation>%1의 이름을 %2(으)로 바꿨습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ObjectDetails</name>
    <message>
        <source>Owner</source>
        <translation>소유자</translation>
    </message>
    <message>
        <source>S3 URI</source>
        <translation>S3 URI</translation>
    </message>
    <message>
        <source>AWS Region</source>
        <translation>AWS 리전</translation>
    </message>
    <message>
        <source>Amazon Resource Name (ARN)</source>
        <translation>Amazon 리소스 이름(ARN)</translation>
    </message>
    <message>
        <source>Last modified</source>
        <translation>최종 수정 날짜</translation>
    </message>
    <message>
        <source>Entity tag (ETag)</source>
        <translation>엔터티 태그(ETag)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Object URL</source>
        <translation>객체 URL</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Storage class</source>
        <translation>스토리지 클래스</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Server-side encryption</source>
        <translation>서버 측 암호화</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>파트</translation>
    </message>
    <message>
        <source>Checksum type</source>
        <translation>체크섬 유형</translation>
    </message>
    <message>
        <source>Composite (of the parts&apos; checksums)</source>
        <translation>복합(파트 체크섬의 체크섬)</translation>
    </message>
    <message>
        <source>Full object</source>
        <translation>전체 객체</translation>
    </message>
    <message>
        <source>Copy S3 URI</source>
        <translation>S3 URI 복사</translation>
    </message>
    <message>
        <source>S3 URI copied</source>
        <translation>S3 URI가 복사됨</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>다운로드</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Share with a presigned URL</source>
        <translation>미리 서명된 URL로 공유</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>The object cannot be shown</source>
        <translation>객체를 표시할 수 없음</translation>
    </message>
    <message>
        <source>Object overview</source>
        <translation>객체 개요</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>스토리지</translation>
    </message>
    <message>
        <source>Checksums</source>
        <translation>체크섬</translation>
    </message>
    <message>
        <source>Checksums verify that the object arrived whole.</source>
        <translation>체크섬으로 객체가 온전히 도착했는지 확인합니다.</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>메타데이터</translation>
    </message>
    <message>
        <source>Metadata is optional information in name-value pairs.</source>
        <translation>메타데이터는 이름-값 페어로 제공되는 선택적 정보입니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ObjectDrag</name>
    <message>
        <source>A folder cannot be put into itself</source>
        <translation>폴더를 자기 자신 안에 넣을 수 없습니다</translation>
    </message>
    <message>
        <source>Cut; paste to move</source>
        <translation>잘라냄; 붙여넣으면 이동합니다</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사됨</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ObjectSource</name>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Standard-IA</source>
        <translation>Standard-IA</translation>
    </message>
    <message>
        <source>One Zone-IA</source>
        <translation>One Zone-IA</translation>
    </message>
    <message>
        <source>Intelligent-Tiering</source>
        <translation>Intelligent-Tiering</translation>
    </message>
    <message>
        <source>Glacier Instant Retrieval</source>
        <translation>Glacier Instant Retrieval</translation>
    </message>
    <message>
        <source>Glacier Flexible Retrieval</source>
        <translation>Glacier Flexible Retrieval</translation>
    </message>
    <message>
        <source>Glacier Deep Archive</source>
        <translation>Glacier Deep Archive</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::Objects</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Last modified</source>
        <translation>최종 수정 날짜</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Storage class</source>
        <translation>스토리지 클래스</translation>
    </message>
    <message>
        <source>Find objects by prefix</source>
        <translation>접두사로 객체 찾기</translation>
    </message>
    <message>
        <source>Copy S3 URI</source>
        <translation>S3 URI 복사</translation>
    </message>
    <message>
        <source>S3 URI copied</source>
        <translation>S3 URI가 복사됨</translation>
    </message>
    <message>
        <source>Copy URL</source>
        <translation>URL 복사</translation>
    </message>
    <message>
        <source>Object URL copied</source>
        <translation>객체 URL이 복사됨</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Share with a presigned URL</source>
        <translation>미리 서명된 URL로 공유</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>다운로드</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>파일 추가</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>폴더 추가</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>업로드</translation>
    </message>
    <message>
        <source>Drop files and folders to upload</source>
        <translation>업로드할 파일과 폴더를 놓으세요</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>No objects</source>
        <translation>객체 없음</translation>
    </message>
    <message>
        <source>Drop files and folders here, or choose Upload.</source>
        <translation>파일과 폴더를 여기에 끌어다 놓거나 업로드를 선택하세요.</translation>
    </message>
    <message>
        <source>Create folder</source>
        <translation>폴더 만들기</translation>
    </message>
    <message>
        <source>Copy to</source>
        <translation>다른 위치로 복사</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>다른 위치로 이동</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::PutDialog</name>
    <message>
        <source>Enter where to, or browse for it.</source>
        <translation>대상을 입력하거나 찾아보십시오.</translation>
    </message>
    <message>
        <source>They are in this folder already, or it is inside of them.</source>
        <translation>이미 이 폴더에 있거나, 선택한 폴더 안에 있는 위치입니다.</translation>
    </message>
    <message>
        <source>%1 objects and folders</source>
        <translation>객체와 폴더 %1개</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 이동</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 복사</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>A bucket, or a folder in it: its path ends in /. What exists there under the same name stays until you choose to replace it.</source>
        <translation>버킷 또는 버킷 안의 폴더이며, 폴더 경로는 /로 끝납니다. 같은 이름으로 이미 있는 객체는 바꾸기를 선택할 때까지 그대로 유지됩니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::TransferFlash</name>
    <message>
        <source>Transfer paused: %1</source>
        <translation>전송 일시 중지됨: %1</translation>
    </message>
    <message>
        <source>Uploading to %1</source>
        <translation>%1에 업로드 중</translation>
    </message>
    <message>
        <source>Downloading from %1</source>
        <translation>%1에서 다운로드 중</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Upload failed</source>
        <translation>업로드 실패</translation>
    </message>
    <message>
        <source>Download failed</source>
        <translation>다운로드 실패</translation>
    </message>
    <message>
        <source>Upload succeeded</source>
        <translation>업로드 성공</translation>
    </message>
    <message>
        <source>Download succeeded</source>
        <translation>다운로드 성공</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Upload canceled</source>
        <translation>업로드 취소됨</translation>
    </message>
    <message>
        <source>Download canceled</source>
        <translation>다운로드 취소됨</translation>
    </message>
    <message>
        <source>View transfers</source>
        <translation>전송 보기</translation>
    </message>
</context>
</TS>
